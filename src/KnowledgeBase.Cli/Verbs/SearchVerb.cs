using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Cli.Evaluation;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Retrieval.Searching;

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
        var command = new Command("search", "Searches a content folder as the search page does, with a lead's rights.") { words, content, language, limit, json };
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
            });
            await Console.Out.WriteLineAsync(result.GetValue(json)
                ? JsonSerializer.Serialize(SearchResponse.From(answer), EvaluationJson.Default.SearchResponse)
                : Describe(answer));
            return 0;
        });
        return command;
    }

    private static string Describe(ArticleAnswer answer) =>
        answer.Hits.Count == 0
            ? "Nothing found."
            : string.Join('\n', answer.Hits.Select((hit, at) => string.Create(
                CultureInfo.InvariantCulture,
                $"{at + 1,2}. {hit.Edition.Id} [{LanguageCode.Of(hit.Edition.Language)}] {hit.Edition.Title}{(hit.Section.Length > 0 ? $" › {hit.Section}" : string.Empty)}\n    {PlainText(hit.Snippet)}")));

    // The snippet is encoded text in which "mark" is the only element; on a console the matches stand between asterisks.
    private static string PlainText(string snippet) => System.Net.WebUtility.HtmlDecode(Mark().Replace(snippet, "*"));

    [GeneratedRegex("</?mark>", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
