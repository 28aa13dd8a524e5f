using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Web.Features.Differences;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>The page on which somebody chooses between two texts.</summary>
/// <param name="Lead">What happened, as a sentence.</param>
/// <param name="Action">Where the chosen texts are sent.</param>
/// <param name="Hidden">What is sent along.</param>
/// <param name="Files">The files in question.</param>
/// <param name="Fault">Why the texts sent last were not taken, as a sentence.</param>
public sealed record ConflictView(
    string Lead, string Action, IReadOnlyList<KeyValuePair<string, string>> Hidden, IReadOnlyList<ConflictView.File> Files, string? Fault)
{
    /// <summary>A conflict between two saves to one change request.</summary>
    /// <param name="number">The change request.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="head">The head that the chosen text is based on.</param>
    /// <param name="file">Both texts.</param>
    public static ConflictView WithDraft(ChangeRequestNumber number, EditionKey edition, RevisionId head, FileConflict file) => new(
        EditingTexts.ConflictLead,
        $"/articles/{edition.Id}/edit?handler=Resolve&lang={LanguageCode.Of(edition.Language)}",
        [new("Input.Number", number.ToString()), new("Input.BasedOn", head.Value), new("Input.RetryKey", Guid.NewGuid().ToString())],
        [new File(file.Path, "Input.Text", file.Marked, file.Yours, file.Theirs)],
        Fault: null);

    /// <summary>A conflict between a change request and what was published since.</summary>
    /// <param name="number">The change request.</param>
    /// <param name="head">Its head.</param>
    /// <param name="onto">The published revision.</param>
    /// <param name="files">Both texts of each file.</param>
    public static ConflictView WithMain(ChangeRequestNumber number, RevisionId head, RevisionId onto, IReadOnlyList<FileConflict> files) =>
        WithMain(number, head, onto, [.. files.Select((file, i) => new File(file.Path, $"Input.Files[{i}].Text", file.Marked, file.Yours, file.Theirs))], fault: null);

    /// <summary>The same page again, with the texts as they were sent.</summary>
    /// <param name="number">The change request.</param>
    /// <param name="head">Its head.</param>
    /// <param name="onto">The published revision.</param>
    /// <param name="files">What was sent.</param>
    /// <param name="fault">Why it was not taken.</param>
    public static ConflictView WithMain(ChangeRequestNumber number, RevisionId head, RevisionId? onto, IReadOnlyList<ResolvedFile> files, string fault) =>
        WithMain(number, head, onto, [.. files.Select((file, i) => new File(file.Path, $"Input.Files[{i}].Text", file.Text, Yours: null, Theirs: null))], fault);

    private static ConflictView WithMain(ChangeRequestNumber number, RevisionId head, RevisionId? onto, IReadOnlyList<File> files, string? fault) => new(
        EditingTexts.ConflictMainLead,
        $"/reviews/{number}?handler=Update",
        [
            new("Input.Head", head.Value),
            new("Input.Onto", onto?.Value ?? string.Empty),
            .. files.Select((file, i) => KeyValuePair.Create($"Input.Files[{i}].Path", file.Path)),
        ],
        files,
        fault);

    /// <summary>A file with its texts.</summary>
    /// <param name="Path">From the content root.</param>
    /// <param name="Field">The name under which the chosen text is sent.</param>
    /// <param name="Text">The text to mend.</param>
    /// <param name="Yours">The writer's text.</param>
    /// <param name="Theirs">The other text.</param>
    public sealed record File(string Path, string Field, string Text, string? Yours, string? Theirs)
    {
        /// <summary>What sets the two texts apart; <see langword="null"/> when only one is at hand.</summary>
        public SourceDifference? Difference => Yours is null || Theirs is null ? null : SourceDifference.Between(Theirs, Yours);
    }
}
