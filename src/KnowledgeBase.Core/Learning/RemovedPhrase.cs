using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Learning;

/// <summary>A phrase that a lead took from an article. It is not learned there again until a lead allows it.</summary>
public sealed class RemovedPhrase
{
    /// <summary>The article.</summary>
    public required ArticleId Article { get; init; }

    /// <summary>The phrase's <see cref="SolvedQuery.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>The phrase's words.</summary>
    public required string Text { get; init; }

    /// <summary>Who took it away.</summary>
    public required UserId PersonId { get; init; }

    /// <summary>Their name then.</summary>
    public required string PersonName { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }
}
