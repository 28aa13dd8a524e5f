using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Outlines;

/// <summary>
/// The anchors of the headings that authors made themselves, by the section that they stand in. A translation takes them over place by place, so that a link
/// works in both editions; where it has another number of headings in a section, that section keeps its own.
/// </summary>
public sealed class HeadingAnchors
{
    private readonly Dictionary<string, IReadOnlyList<string>> _within;

    /// <summary>Takes the anchors of a source edition.</summary>
    /// <param name="outline">Its outline.</param>
    /// <param name="source">The blob of its text; equal blobs give equal anchors.</param>
    public HeadingAnchors(EditionOutline outline, BlobId source)
    {
        Source = source;
        _within = outline.Headings
            .Where(heading => IsOwn(heading.Anchor))
            .GroupBy(heading => Key(heading, heading.Within), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.Select(heading => heading.Anchor)], StringComparer.Ordinal);
    }

    /// <summary>The blob of the source edition's text.</summary>
    public BlobId Source { get; }

    /// <summary>Replaces the anchors of a translation's own headings by the source's.</summary>
    /// <param name="headings">The translation's headings with anchors of their own.</param>
    /// <returns>The anchors in the order of the headings.</returns>
    public IReadOnlyList<string> Align(IReadOnlyList<OutlineHeading> headings)
    {
        var anchors = headings.Select(heading => heading.Anchor).ToList();
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);

        // Sections first: what stands in a section of the author's own is found under the anchor that the source gives that section.
        Align(headings, anchors, heading => heading.Level <= 2, _ => string.Empty);
        for (var i = 0; i < anchors.Count; i++)
        {
            if (headings[i].Level <= 2)
            {
                renamed[headings[i].Anchor] = anchors[i];
            }
        }

        Align(headings, anchors, heading => heading.Level > 2, heading => renamed.GetValueOrDefault(heading.Within, heading.Within));
        return anchors;
    }

    private static bool IsOwn(string anchor) => anchor.StartsWith("h-", StringComparison.Ordinal);

    // Sections share one key; the headings below them have one per section.
    private static string Key(OutlineHeading heading, string within) => heading.Level <= 2 ? string.Empty : "in " + within;

    private void Align(IReadOnlyList<OutlineHeading> headings, List<string> anchors, Func<OutlineHeading, bool> which, Func<OutlineHeading, string> within)
    {
        var groups = Enumerable.Range(0, headings.Count)
            .Where(i => which(headings[i]) && IsOwn(headings[i].Anchor))
            .GroupBy(i => Key(headings[i], within(headings[i])), StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var places = group.ToList();
            if (_within.TryGetValue(group.Key, out var source) && source.Count == places.Count)
            {
                foreach (var (place, anchor) in places.Zip(source))
                {
                    anchors[place] = anchor;
                }
            }
        }
    }
}
