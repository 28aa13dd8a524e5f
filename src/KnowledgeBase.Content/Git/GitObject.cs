using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Content.Git;

/// <summary>An object with its id: the SHA-1 of "type length NUL content" (gitformat: "loose object format").</summary>
internal sealed class GitObject
{
    private GitObject(ObjectId id, ObjectType type, ReadOnlyMemory<byte> content)
    {
        Id = id;
        Type = type;
        Content = content;
    }

    /// <summary>The id that the content gives.</summary>
    public ObjectId Id { get; }

    /// <summary>The type.</summary>
    public ObjectType Type { get; }

    /// <summary>The content without the header.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Computes the id of a content.</summary>
    public static GitObject Of(ObjectType type, ReadOnlyMemory<byte> content)
    {
#pragma warning disable CA5350 // Git's object ids are SHA-1; nothing here relies on it against an attacker.
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        Span<byte> hash = stackalloc byte[20];
        sha1.AppendData(Header(type, content.Length));
        sha1.AppendData(content.Span);
        sha1.GetHashAndReset(hash);
        return new GitObject(ObjectId.FromBytes(hash), type, content);
    }

    /// <summary>The header that stands before the content in the hash and in a loose file.</summary>
    public byte[] Header() => Header(Type, Content.Length);

    private static byte[] Header(ObjectType type, int length) => Encoding.ASCII.GetBytes($"{NameOf(type)} {length}\0");

    private static string NameOf(ObjectType type) => type switch
    {
        ObjectType.Blob => "blob",
        ObjectType.Tree => "tree",
        ObjectType.Commit => "commit",
        ObjectType.Other => throw new ArgumentOutOfRangeException(nameof(type), type, "The store makes no such objects."),
    };
}
