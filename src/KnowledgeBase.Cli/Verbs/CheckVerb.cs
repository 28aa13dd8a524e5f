using System.CommandLine;
using KnowledgeBase.Cli.Evaluation;
using KnowledgeBase.Core;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Checking;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Rendering;
using KnowledgeBase.Rendering.Faults;

namespace KnowledgeBase.Cli.Verbs;

/// <summary><c>kb check</c>: reads a content folder and prints every fault as <c>path:line: error|warning: rule: message</c>.</summary>
internal static class CheckVerb
{
    public static Command Create()
    {
        var folder = new Argument<DirectoryInfo>("folder")
        {
            Description = "The content folder.",
            DefaultValueFactory = _ => new DirectoryInfo("content"),
        };
        folder.AcceptExistingOnly();
        var command = new Command("check", "Checks articles, parameters and images, and says how to mend each fault. Exit code 1 on any error.") { folder };
        command.SetAction(async (result, cancellation) => await RunAsync(result.GetRequiredValue(folder), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(DirectoryInfo folder, CancellationToken cancellation)
    {
        var content = new ContentReader(new EditionParser()).Read(await CheckedFolder.ReadAsync(folder, cancellation));
        IReadOnlyList<Fault> faults =
        [
            .. new ContentChecker().Check(content, MexicoCity.Today(TimeProvider.System)),
            .. await TestSearchAsync(folder, content.SearchTests, cancellation),
        ];
        var shown = Path.GetRelativePath(Environment.CurrentDirectory, folder.FullName);
        foreach (var fault in faults)
        {
            var severity = EnumName.Of(fault.Severity);
            await Console.Out.WriteLineAsync($"{Path.Combine(shown, fault.Path)}:{fault.Line}: {severity}: {fault.Rule}: {FaultTexts.Describe(fault, Language.English)}");
        }

        var errors = faults.Count(fault => fault.Severity == FaultSeverity.Error);
        await Console.Error.WriteLineAsync($"{content.Editions.Count} editions: {errors} errors, {faults.Count - errors} warnings");
        return errors == 0 ? 0 : 1;
    }

    private static async Task<IReadOnlyList<Fault>> TestSearchAsync(DirectoryInfo folder, SearchTestSet set, CancellationToken cancellation)
    {
        if (set.Tests.Count == 0)
        {
            return [];
        }

        await using var subject = await ContentSubject.IndexAsync(folder.FullName, [], engine: null, cancellation);
        return [.. set.Tests.Select(test => FaultOf(test, subject.PlaceOf(test))).OfType<TextFault>().Select(fault => fault.In(SearchTestSet.Path))];
    }

    private static TextFault? FaultOf(SearchTest test, int? place) =>
        place is null ? FaultRules.SearchTestLost.At(test.Line, test.Phrase, test.Article, test.First)
        : place > test.First ? FaultRules.SearchTestPlace.At(test.Line, test.Phrase, test.Article, test.First, place)
        : null;
}
