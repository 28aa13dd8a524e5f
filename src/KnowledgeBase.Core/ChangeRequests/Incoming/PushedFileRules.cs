using System.Globalization;
using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Core.Terms;

namespace KnowledgeBase.Core.ChangeRequests.Incoming;

/// <summary>
/// The rules that a pushed file passes before the site takes it: those of <see cref="EditionText"/> for editions, no card data in any text, and a readable table of
/// parameters and glossary. The other rules of <c>kb check</c> are shown in the review, as for a text that was written in the browser.
/// </summary>
public static class PushedFileRules
{
    /// <summary>What is wrong with a file, each in one line of English for those who run the site; a <see cref="ContentCheck"/>.</summary>
    public static IReadOnlyList<string> Check(string path, ReadOnlyMemory<byte> content)
    {
        if (!path.EndsWith(".md", StringComparison.Ordinal) && !path.EndsWith(".yml", StringComparison.Ordinal))
        {
            return [];
        }

        var text = Encoding.UTF8.GetString(content.Span);
        if (EditionPath.TryParse(path, out var edition))
        {
            return EditionText.FindFault(text, edition.Key) is { } fault ? Describe(fault) : [];
        }

        if (path.StartsWith("articles/", StringComparison.Ordinal))
        {
            return [$"{FaultRules.PathInvalid}: an edition is named articles/<topic>/kb-0002-<slug>.es.md"];
        }

        if (CardDataGuard.Inspect(text) is { IsClean: false } found)
        {
            return Describe(new EditionTextFault.CardData(found.Findings));
        }

        return path switch
        {
            ParameterTable.Path => [.. ParameterTableReader.Read(text).Faults.Select(Describe)],
            Glossary.Path => [.. GlossaryReader.Read(text).Faults.Select(Describe)],
            _ => [],
        };
    }

    private static IReadOnlyList<string> Describe(EditionTextFault fault) => fault switch
    {
        EditionTextFault.CardData card => [.. card.Findings.Select(finding => $"card or identity data: {finding.Masked}")],
        EditionTextFault.FrontMatter frontMatter => [.. frontMatter.Faults.Select(Describe)],
        EditionTextFault.Lines lines => [.. lines.Faults.Select(Describe)],
        EditionTextFault.OtherEdition other => [$"the front matter names {other.Named}"],
        EditionTextFault.StillMarked marked => [string.Create(CultureInfo.InvariantCulture, $"line {marked.Line}: a conflict mark")],
        EditionTextFault.Empty => ["there is no text below the front matter"],
        EditionTextFault.TooLarge large => [string.Create(CultureInfo.InvariantCulture, $"{large.Bytes} bytes, at most {large.Limit}")],
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A fault of another kind."),
    };

    private static string Describe(TextFault fault) =>
        string.Create(CultureInfo.InvariantCulture, $"line {fault.Line}: {fault.Rule} {string.Join(", ", fault.Arguments)}").TrimEnd();
}
