using System.CommandLine;
using System.Text.Json;
using KnowledgeBase.Cli.Evaluation;
using KnowledgeBase.Search;

namespace KnowledgeBase.Cli.Verbs;

/// <summary><c>kb eval</c>: measures relevance and speed of the search and prints one line of JSON.</summary>
internal static class EvalVerb
{
    private static readonly Option<FileInfo> Passages = new("--passages") { Description = "Rows {\"id\",\"title\",\"text\",\"lang\"} to index." };
    private static readonly Option<DirectoryInfo> Content = new("--content") { Description = "A content folder to index instead; queries are then TSV: query, article ids." };
    private static readonly Option<FileInfo> Queries = new("--queries") { Description = "Rows {\"id\",\"text\",\"relevant\":[id…],\"lang\"} to run.", Required = true };
    private static readonly Option<FileInfo> Learn = new("--learn") { Description = "TSV of queries with the articles that resolved them, as a reviewer confirms them; with --content." };
    private static readonly Option<string?> Language = new("--lang") { Description = "The language to prefer: es or en; by default each query's own." };
    private static readonly Option<FileInfo?> Run = new("--run") { Description = "Also writes the ranking in TREC format." };
    private static readonly Option<int?> Limit = new("--limit") { Description = "Runs no more than so many queries." };
    private static readonly Option<bool> Plain = new("--plain") { Description = "Ranks passages by BM25 over title and text alone, to compare engines." };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong("es", "en");
        Passages.AcceptExistingOnly();
        Content.AcceptExistingOnly();
        Queries.AcceptExistingOnly();
        Learn.AcceptExistingOnly();
        var command = new Command("eval", "Measures relevance and speed of the search.") { Passages, Content, Queries, Learn, Language, Run, Limit, Plain };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Passages) is null == result.GetValue(Content) is null)
            {
                result.AddError("kb eval: name what to index, either --passages FILE or --content FOLDER.");
            }
        });
        command.SetAction((result, cancellationToken) => result.GetValue(Content) is { } folder
            ? MeasureContentAsync(folder, result, cancellationToken)
            : MeasurePassagesAsync(result.GetRequiredValue(Passages), result, cancellationToken));
        return command;
    }

    private static async Task MeasurePassagesAsync(FileInfo passages, ParseResult result, CancellationToken cancellationToken)
    {
        var rows = await JsonLines.ReadAsync(result.GetRequiredValue(Queries), EvaluationJson.Default.QueryRow, cancellationToken);
        var preferred = result.GetValue(Language);
        var queries = rows.Select(row => new EvaluationQuery(row.Id, row.Text, row.Relevant, Languages.Parse(preferred ?? row.Lang), AnyCounts: false));
        using var subject = await PassageSubject.IndexAsync(passages, result.GetValue(Plain), cancellationToken);
        await PrintAsync(queries, subject.Search, subject.DocumentsPerSecond, subject.Statistics(), result, cancellationToken);
    }

    private static async Task MeasureContentAsync(DirectoryInfo folder, ParseResult result, CancellationToken cancellationToken)
    {
        var queries = await TabSeparatedQueries.ReadAsync(
            result.GetRequiredValue(Queries), Languages.Parse(result.GetValue(Language)), cancellationToken);
        var confirmed = result.GetValue(Learn) is { } learn
            ? await TabSeparatedQueries.ReadAsync(learn, Languages.Parse(result.GetValue(Language)), cancellationToken)
            : [];
        await using var subject = await ContentSubject.IndexAsync(folder.FullName, confirmed, engine: null, cancellationToken);
        await PrintAsync(queries, subject.Search, subject.DocumentsPerSecond, subject.Statistics(), result, cancellationToken);
    }

    private static async Task PrintAsync(
        IEnumerable<EvaluationQuery> queries,
        Func<EvaluationQuery, IReadOnlyList<string>> search,
        double documentsPerSecond,
        EngineStatistics statistics,
        ParseResult result,
        CancellationToken cancellationToken)
    {
        var selected = queries.Take(result.GetValue(Limit) ?? int.MaxValue).ToArray();
        var figures = EvaluationRunner.Run(selected, search, documentsPerSecond, statistics);
        if (result.GetValue(Run) is { } file)
        {
            await TrecRun.WriteAsync(file, selected, search, cancellationToken);
        }

        await Console.Out.WriteLineAsync(JsonSerializer.Serialize(figures, EvaluationJson.Default.EvaluationFigures));
    }
}
