using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests.Editing;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>What the editor's script learns of a save. It compares <paramref name="BodyHash"/> with the hash of what it sent before it says "Saved".</summary>
/// <param name="Number">The change request.</param>
/// <param name="Head">The head that the next save is based on.</param>
/// <param name="Blob">The hash of the stored file.</param>
/// <param name="BodyHash">SHA-256 of the stored Markdown without the line feeds around it, read back from the store; hexadecimal.</param>
/// <param name="Merged">Whether somebody else's change was merged in.</param>
/// <param name="RetryKey">The key of the next save.</param>
public sealed record SavedAnswer(int Number, string Head, string Blob, string BodyHash, bool Merged, Guid RetryKey)
{
    /// <summary>The answer for a save.</summary>
    public static SavedAnswer Of(SaveDraftOutcome.Saved saved) => new(
        saved.Number.Value,
        saved.Head.Value,
        saved.Text.Blob.Value,
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(EditionSource.Split(saved.Text.Text).Body.Trim('\n')))),
        saved.Merged,
        Guid.NewGuid());
}
