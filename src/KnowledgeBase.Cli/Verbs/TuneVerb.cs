using System.CommandLine;
using System.Globalization;
using KnowledgeBase.Cli.Evaluation;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Cli.Verbs;

/// <summary><c>kb tune</c>: measures relevance with other weights than the product's, side by side over several sets of queries.</summary>
internal static class TuneVerb
{
    private static readonly Option<DirectoryInfo> Content = new("--content") { Description = "A content folder." };
    private static readonly Option<FileInfo[]> Queries = new("--queries") { Description = "TSV files of queries for it.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private static readonly Option<FileInfo> Learn = new("--learn") { Description = "TSV of queries that count as confirmed; measured without them first." };
    private static readonly Option<string> Language = new("--lang") { Description = "The language of the TSV queries: es or en.", DefaultValueFactory = _ => "es" };
    private static readonly Option<FileInfo[]> Passages = new("--passages") { Description = "JSONL files of passages.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private static readonly Option<FileInfo[]> PassageQueries = new("--passage-queries") { Description = "A JSONL file of queries for each of them.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private static readonly Option<string[]> Base = new("--set") { Description = "NAME=VALUE: the weights to start from.", DefaultValueFactory = _ => [] };
    private static readonly Option<string[]> Tried = new("--try") { Description = "NAME=VALUE,VALUE…: values to try, one weight at a time.", DefaultValueFactory = _ => [] };

    public static Command Create()
    {
        Language.AcceptOnlyFromAmong("es", "en");
        Content.AcceptExistingOnly();
        Queries.AcceptExistingOnly();
        Learn.AcceptExistingOnly();
        Passages.AcceptExistingOnly();
        PassageQueries.AcceptExistingOnly();
        var command = new Command("tune", "Measures the search with other weights. Prints nDCG@10, first and first three per set of queries.")
        {
            Content, Queries, Learn, Language, Passages, PassageQueries, Base, Tried,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Passages)!.Length != result.GetValue(PassageQueries)!.Length)
            {
                result.AddError("kb tune: name one file with --passage-queries for each with --passages.");
            }

            foreach (var text in result.GetValue(Base)!.Concat(result.GetValue(Tried)!).Where(text => WeightNames.Parse(text) is null))
            {
                result.AddError($"kb tune: '{text}' is not NAME=VALUE,VALUE with one of {string.Join(", ", WeightNames.All)}.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var subjects = await SubjectsAsync(result, cancellationToken);
        var start = result.GetValue(Base)!.Select(text => WeightNames.Parse(text)!.Value).Aggregate(
            SearchWeights.Default, (weights, set) => WeightNames.With(weights, set.Name, set.Values[0]));
        Console.WriteLine(string.Join('\t', subjects.Select(subject => subject.Name).Prepend("weights")));
        Print("start", start, subjects);
        foreach (var (name, values) in result.GetValue(Tried)!.Select(text => WeightNames.Parse(text)!.Value))
        {
            foreach (var value in values)
            {
                Print(string.Create(CultureInfo.InvariantCulture, $"{name}={value}"), WeightNames.With(start, name, value), subjects);
            }
        }

        return 0;
    }

    private static void Print(string name, SearchWeights weights, IReadOnlyList<TunedSubject> subjects) =>
        Console.WriteLine(string.Join('\t', subjects.Select(subject => subject.Measure(weights)).Prepend(name)));

    private static async Task<List<TunedSubject>> SubjectsAsync(ParseResult result, CancellationToken cancellationToken)
    {
        var subjects = new List<TunedSubject>();
        foreach (var (passages, queries) in result.GetValue(Passages)!.Zip(result.GetValue(PassageQueries)!))
        {
            var rows = await JsonLines.ReadAsync(queries, EvaluationJson.Default.QueryRow, cancellationToken);
            var engine = new ReweightedEngine();
            var subject = await PassageSubject.IndexAsync(passages, engine, cancellationToken);
            subjects.Add(new TunedSubject(queries.Name, engine, subject.Search, [.. rows.Select(row => new EvaluationQuery(row.Id, row.Text, row.Relevant, Languages.Parse(row.Lang), AnyCounts: false))]));
        }

        if (result.GetValue(Content) is { } content)
        {
            var language = Languages.Parse(result.GetValue(Language));
            FileInfo?[] learned = result.GetValue(Learn) is { } learn ? [null, learn] : [null];
            foreach (var confirmed in learned)
            {
                var engine = new ReweightedEngine();
                var taught = confirmed is null ? [] : await TabSeparatedQueries.ReadAsync(confirmed, language, cancellationToken);
                var subject = await ContentSubject.IndexAsync(content.FullName, taught, engine, cancellationToken);
                foreach (var file in result.GetValue(Queries)!)
                {
                    var name = confirmed is null ? file.Name : $"{file.Name}+learned";
                    subjects.Add(new TunedSubject(name, engine, subject.Search, await TabSeparatedQueries.ReadAsync(file, language, cancellationToken)));
                }
            }
        }

        return subjects;
    }
}
