using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Learning;
using KnowledgeBase.Core.People;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Learning;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>Rows of <c>--learn</c>: each counts as confirmed just now by a reviewer of its own, and is judged by the site's rules.</summary>
internal static class ReviewedQueries
{
    /// <summary>What the rows teach.</summary>
    /// <exception cref="FormatException">A row names something else than an article.</exception>
    public static IEnumerable<LearnedQuery> Learn(IReadOnlyList<EvaluationQuery> rows)
    {
        var now = TimeProvider.System.GetUtcNow();
        return LearnedQuery.Of(rows
            .SelectMany(row => row.Relevant.Select(article => Confirm(row, article, now)).OfType<Confirmation>())
            .GroupBy(confirmation => confirmation.Article)
            .SelectMany(own => LearningPolicy.Judge([.. own], new HashSet<string>(StringComparer.Ordinal), now)));
    }

    private static Confirmation? Confirm(EvaluationQuery row, string article, DateTimeOffset now) => SolvedQuery.TryRead(row.Text, out var solved)
        ? new Confirmation
        {
            Article = ArticleId.TryParse(article, out var id) ? id : throw new FormatException($"'{article}' is no article id; write KB-0001."),
            Key = solved.Key,
            Text = solved.Text,
            Language = IndexLanguage.Of(row.Language),
            PersonId = new UserId(string.Create(CultureInfo.InvariantCulture, $"row-{row.Id}")),
            PersonName = row.Id,
            ByReviewer = true,
            At = now,
        }
        : null;
}
