using System.Collections.Concurrent;
using KnowledgeBase.Search.Index;

namespace KnowledgeBase.Search.Sentences;

/// <summary>All sentences at one moment, immutable. Readers take it once and keep it as long as they need.</summary>
internal sealed class SentenceSnapshot
{
    private const int MaximumCachedVisibilities = 64;

    private readonly Registry<string> _groups;
    private readonly int[] _memberEnds;
    private readonly (int View, int Document)[] _members;
    private readonly ConcurrentDictionary<AccessSet, VisibleSentences> _visible = new();

    /// <summary>Makes a snapshot.</summary>
    /// <param name="groups">The names of groups by number.</param>
    /// <param name="views">The blocks.</param>
    public SentenceSnapshot(Registry<string> groups, SentenceView[] views)
    {
        _groups = groups;
        Views = views;
        Groups = groups.Count;
        _memberEnds = new int[Groups];
        (int View, int Document, int Group)[] live = [.. views.SelectMany((view, number) => Enumerable.Range(0, view.Live.Length)
            .Where(document => view.Live[document])
            .Select(document => (number, document, view.Block.Groups[document])))];
        _members = new (int, int)[live.Length];
        foreach (var (_, _, group) in live)
        {
            _memberEnds[group]++;
        }

        var sum = 0;
        for (var group = 0; group < Groups; group++)
        {
            (sum, _memberEnds[group]) = (sum + _memberEnds[group], sum);
        }

        foreach (var (view, document, group) in live)
        {
            _members[_memberEnds[group]++] = (view, document);
        }
    }

    /// <summary>The blocks with their deletions.</summary>
    public SentenceView[] Views { get; }

    /// <summary>How many groups have a number.</summary>
    public int Groups { get; }

    /// <summary>The name of a group.</summary>
    public string NameOf(int group) => _groups[group];

    /// <summary>The live documents of a group.</summary>
    public ReadOnlySpan<(int View, int Document)> Members(int group)
    {
        var start = group == 0 ? 0 : _memberEnds[group - 1];
        return _members.AsSpan(start, _memberEnds[group] - start);
    }

    /// <summary>The sentences that a caller may see.</summary>
    public VisibleSentences Visible(IReadOnlyCollection<AccessKey> callers)
    {
        var key = new AccessSet(callers);
        if (_visible.TryGetValue(key, out var known))
        {
            return known;
        }

        var visible = new VisibleSentences(Views, callers);
        if (_visible.Count < MaximumCachedVisibilities)
        {
            _visible[key] = visible;
        }

        return visible;
    }
}
