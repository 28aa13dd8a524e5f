using KnowledgeBase.Search;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>Reads queries for articles: a header <c>query⇥article</c>, then rows of customers' words and the id that answers them, or several by comma.</summary>
internal static class TabSeparatedQueries
{
    /// <summary>Reads all rows; of several ids any counts.</summary>
    /// <param name="file">The file.</param>
    /// <param name="language">The language to prefer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="FormatException">The header or a row has another form.</exception>
    public static async Task<IReadOnlyList<EvaluationQuery>> ReadAsync(FileInfo file, SearchLanguage language, CancellationToken cancellationToken)
    {
        var lines = await File.ReadAllLinesAsync(file.FullName, cancellationToken);
        if (lines is not ["query\tarticle", ..])
        {
            throw new FormatException($"{file.Name}:1: the first line must be query<TAB>article.");
        }

        var queries = new List<EvaluationQuery>();
        for (var line = 2; line <= lines.Length; line++)
        {
            if (lines[line - 1].Length == 0)
            {
                continue;
            }

            if (lines[line - 1].Split('\t') is not [{ Length: > 0 } text, { Length: > 0 } articles])
            {
                throw new FormatException($"{file.Name}:{line}: a row is a query, a tab, and article ids.");
            }

            var relevant = articles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            queries.Add(new EvaluationQuery(line.ToString(System.Globalization.CultureInfo.InvariantCulture), text, relevant, language, AnyCounts: true));
        }

        return queries;
    }
}
