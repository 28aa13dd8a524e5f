using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Content.Git;

/// <summary>The id of a Git object of any type: 40 hexadecimal digits in lower case.</summary>
internal readonly record struct ObjectId
{
    private ObjectId(string hex) => Hex = hex;

    /// <summary>The id that stands for "no object" in updates of refs.</summary>
    public static ObjectId None { get; } = new(new string('0', 40));

    /// <summary>The tree without entries, which every repository knows.</summary>
    public static ObjectId EmptyTree { get; } = new("4b825dc642cb6eb9a060e54bf8d69288fbee4904");

    /// <summary>The 40 digits.</summary>
    public string Hex { get; }

    /// <summary>As the id of a text.</summary>
    public BlobId ToBlob() => BlobId.Parse(Hex);

    /// <summary>As the id of a commit.</summary>
    public RevisionId ToRevision() => RevisionId.Parse(Hex);

    /// <summary>The id of a text.</summary>
    public static ObjectId Of(BlobId blob) => new(blob.Value);

    /// <summary>The id of a commit.</summary>
    public static ObjectId Of(RevisionId revision) => new(revision.Value);

    /// <summary>From the 20 bytes that trees and hashes hold.</summary>
    public static ObjectId FromBytes(ReadOnlySpan<byte> hash) => new(Convert.ToHexStringLower(hash));

    /// <summary>Reads 40 hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static ObjectId Parse(string hex) => new(BlobId.Parse(hex).Value);

    /// <summary>The 40 digits.</summary>
    public override string ToString() => Hex;
}
