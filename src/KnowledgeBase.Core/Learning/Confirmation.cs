using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Learning;

/// <summary>Somebody said that an article solved what they had searched for. A person says so once per article and query; saying it again renews it.</summary>
public sealed class Confirmation
{
    /// <summary>The article.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>The query's <see cref="SolvedQuery.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The query's <see cref="SolvedQuery.Text"/>.</summary>
    public required string Text { get; init; }

    /// <summary>The language of the query.</summary>
    public required Language Language { get; init; }

    /// <summary>Who said so.</summary>
    public required UserId PersonId { get; init; }

    /// <summary>Their name then.</summary>
    public required string PersonName { get; init; }

    /// <summary>Whether they were a reviewer then.</summary>
    public required bool ByReviewer { get; init; }

    /// <summary>When they said so last.</summary>
    public required DateTimeOffset At { get; init; }
}
