using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Rendering.Workers;

/// <summary>The renderings used last, within a number of characters; safe for any number of threads.</summary>
/// <param name="capacity">The characters of HTML that it holds in all.</param>
internal sealed class RenderCache(long capacity)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RenderKey, LinkedListNode<Entry>> _byKey = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _size;

    public bool TryGet(RenderKey key, [NotNullWhen(true)] out RenderOutcome? outcome)
    {
        lock (_lock)
        {
            outcome = null;
            if (!_byKey.TryGetValue(key, out var node))
            {
                return false;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            outcome = node.Value.Outcome;
            return true;
        }
    }

    public void Add(RenderKey key, RenderOutcome outcome)
    {
        lock (_lock)
        {
            if (_byKey.ContainsKey(key))
            {
                return;
            }

            _byKey[key] = _byUse.AddFirst(new Entry(key, outcome, SizeOf(outcome)));
            _size += _byUse.First!.Value.Size;
            while (_size > capacity && _byUse.Last is { } oldest)
            {
                _size -= oldest.Value.Size;
                _byKey.Remove(oldest.Value.Key);
                _byUse.RemoveLast();
            }
        }
    }

    // HTML and search text are about alike in length; the constant stands for the outline and the entry itself.
    private static long SizeOf(RenderOutcome outcome) => 2_000 + (outcome is RenderOutcome.Rendered { Article: var article }
        ? article.LeadHtml.Length + article.LeadText.Length + article.Sections.Sum(section => section.Html.Length + section.Text.Length)
        : 0);

    private sealed record Entry(RenderKey Key, RenderOutcome Outcome, long Size);
}
