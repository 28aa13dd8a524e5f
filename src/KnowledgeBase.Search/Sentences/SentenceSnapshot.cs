using System.Collections.Concurrent;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Sentences;

/// <summary>All sentences at one moment, immutable. Readers take it once and keep it as long as they need.</summary>
/// <param name="groups">The names of groups by number.</param>
/// <param name="views">The blocks.</param>
internal sealed class SentenceSnapshot(Registry<string> groups, SentenceView[] views)
{
    private const int MaximumCachedVisibilities = 64;

    private readonly ConcurrentDictionary<AccessSet, VisibleSentences> _visible = new();

    /// <summary>The blocks with their deletions.</summary>
    public IReadOnlyList<SentenceView> Views => views;

    /// <summary>The name of a group.</summary>
    public string NameOf(int group) => groups[group];

    /// <summary>The sentences that a caller may see.</summary>
    public VisibleSentences Visible(IReadOnlyCollection<AccessKey> callers)
    {
        var key = new AccessSet(callers);
        if (_visible.TryGetValue(key, out var known))
        {
            return known;
        }

        var visible = new VisibleSentences(views, callers);
        if (_visible.Count < MaximumCachedVisibilities)
        {
            _visible[key] = visible;
        }

        return visible;
    }
}
