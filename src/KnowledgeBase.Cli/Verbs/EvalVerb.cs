using System.CommandLine;
using System.Text.Json;
using KnowledgeBase.Cli.Evaluation;
using KnowledgeBase.Search;

namespace KnowledgeBase.Cli.Verbs;

/// <summary><c>kb eval</c>: measures relevance and speed of the search and prints one line of JSON.</summary>
internal static class EvalVerb
{
    public static Command Create()
    {
        var passages = new Option<FileInfo>("--passages") { Description = "Rows {\"id\",\"title\",\"text\",\"lang\"} to index.", Required = true };
        var queries = new Option<FileInfo>("--queries") { Description = "Rows {\"id\",\"text\",\"relevant\":[id…],\"lang\"} to run.", Required = true };
        var language = new Option<string?>("--lang") { Description = "The language to prefer: es or en; by default each query's own." };
        language.AcceptOnlyFromAmong("es", "en");
        var run = new Option<FileInfo?>("--run") { Description = "Also writes the ranking in TREC format." };
        var limit = new Option<int?>("--limit") { Description = "Runs no more than so many queries." };
        var plain = new Option<bool>("--plain") { Description = "Ranks by BM25 over title and text alone, to compare engines." };
        var command = new Command("eval", "Measures relevance and speed of the search.") { passages, queries, language, run, limit, plain };
        command.SetAction(async (result, cancellation) =>
        {
            var rows = await JsonLines.ReadAsync(result.GetRequiredValue(queries), EvaluationJson.Default.QueryRow, cancellation);
            using var subject = await PassageSubject.IndexAsync(result.GetRequiredValue(passages), result.GetValue(plain), cancellation);
            var preferred = result.GetValue(language);
            var selected = rows
                .Take(result.GetValue(limit) ?? int.MaxValue)
                .Select(row => new EvaluationQuery(row.Id, row.Text, row.Relevant, Languages.Parse(preferred ?? row.Lang), AnyCounts: false))
                .ToArray();
            var figures = EvaluationRunner.Run(selected, subject.Search, subject.DocumentsPerSecond, subject.Statistics());
            if (result.GetValue(run) is { } file)
            {
                await TrecRun.WriteAsync(file, selected, subject.Search, cancellation);
            }

            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(figures, EvaluationJson.Default.EvaluationFigures));
        });
        return command;
    }
}
