using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Core.Articles;

/// <summary>Computes blob ids as Git does: SHA-1 over <c>blob</c>, a space, the length, a zero byte, and the content.</summary>
public static class BlobHash
{
    /// <summary>The id of a content.</summary>
    [SuppressMessage("Security", "CA5350:Do not use weak cryptographic algorithms", Justification = "Git's object ids are SHA-1; nothing here relies on its strength.")]
    public static BlobId Of(ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return BlobId.Parse(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>The id of a text in UTF-8.</summary>
    public static BlobId Of(string text) => Of(Encoding.UTF8.GetBytes(text));
}
