using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Cli.Evaluation;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Search;

namespace KnowledgeBase.Cli.Verbs;

/// <summary><c>kb search</c>: searches a content folder and prints hits.</summary>
internal static partial class SearchVerb
{
    public static Command Create()
    {
        var words = new Argument<string>("WORDS") { Description = "What to look for." };
        var content = new Option<string>("--content") { Description = "The content folder.", DefaultValueFactory = _ => "content" };
        var language = new Option<string>("--lang") { Description = "The language to prefer: es or en.", DefaultValueFactory = _ => "es" };
        language.AcceptOnlyFromAmong("es", "en");
        var limit = new Option<int>("--limit") { Description = "How many hits at most.", DefaultValueFactory = _ => 10 };
        var json = new Option<bool>("--json") { Description = "Prints what the API answers." };
        var explain = new Option<bool>("--explain") { Description = "Also says how each score came about." };
        var command = new Command("search", "Searches a content folder as the search page does, with a lead's rights.") { words, content, language, limit, json, explain };
        command.SetAction(async (result, cancellationToken) =>
        {
            var folder = result.GetRequiredValue(content);
            if (!Directory.Exists(folder))
            {
                await Console.Error.WriteLineAsync($"kb search: there is no folder '{folder}'. Name the content folder with --content.");
                return 2;
            }

            await using var subject = await ContentSubject.IndexAsync(folder, [], engine: null, cancellationToken);
            var answer = subject.Find(new ArticleQuery(result.GetRequiredValue(words))
            {
                Preferred = LanguageCode.Parse(result.GetValue(language)) ?? Language.Spanish,
                Limit = result.GetValue(limit),
                Explain = result.GetValue(explain),
            });
            await Console.Out.WriteLineAsync(result.GetValue(json)
                ? JsonSerializer.Serialize(SearchResponse.From(answer), EvaluationJson.Default.SearchResponse)
                : Describe(answer));
            return 0;
        });
        return command;
    }

    private static string Describe(ArticleAnswer answer)
    {
        var lines = new List<string>();
        if (answer.Suggestion is { } suggestion)
        {
            lines.Add($"Did you mean: {suggestion}");
        }

        if (answer.DroppedWords.Count > 0)
        {
            lines.Add($"No article has all words; without: {string.Join(", ", answer.DroppedWords)}");
        }

        lines.AddRange(answer.Hits.Count == 0 ? ["Nothing found."] : answer.Hits.Select(Describe));
        return string.Join('\n', lines);
    }

    private static string Describe(ArticleHit hit, int index)
    {
        var section = hit.Section.Length > 0 ? $" › {hit.Section}" : string.Empty;
        var text = new StringBuilder(string.Create(
            CultureInfo.InvariantCulture,
            $"{index + 1,2}. {hit.Edition.Id} [{LanguageCode.Of(hit.Edition.Language)}] {hit.Edition.Title}{section}\n    {PlainText(hit.Snippet)}"));
        AddExplanation(text, hit.Explanation, depth: 2);
        if (hit.Prior is { } prior)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n    {prior.Value,8:F3}  its prior: {prior.Kind}/{ArticlePrior.MaxKind} for its kind, ")
                .Append(CultureInfo.InvariantCulture, $"{prior.Freshness}/{ArticlePrior.MaxFreshness} for freshness, {prior.Solved}/{ArticlePrior.MaxSolved} for solved searches");
        }

        return text.ToString();
    }

    private static void AddExplanation(StringBuilder text, ScoreExplanation? explanation, int depth)
    {
        if (explanation is null)
        {
            return;
        }

        text.Append('\n').Append(' ', 2 * depth).Append(CultureInfo.InvariantCulture, $"{explanation.Value,8:F3}  {ScoreTexts.Describe(explanation, Language.English)}");
        foreach (var detail in explanation.Details)
        {
            AddExplanation(text, detail, depth + 1);
        }
    }

    // The snippet is encoded text in which "mark" is the only element; on a console the matches stand between asterisks.
    private static string PlainText(string snippet) => System.Net.WebUtility.HtmlDecode(Mark().Replace(snippet, "*"));

    [GeneratedRegex("</?mark>", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
