using System.Text;

namespace KnowledgeBase.Search.Querying;

/// <summary>Writes the query anew with the words that were probably meant.</summary>
internal sealed class SuggestionBuilder(string query)
{
    private readonly List<(string Typed, string Meant)> _corrections = [];

    /// <summary>Takes a word; those without a correction stay.</summary>
    public void Add(PlannedWord word)
    {
        if (word.Correction is { } meant)
        {
            _corrections.Add((word.Word.Text, meant));
        }
    }

    /// <summary>The query as it was probably meant, or null if nothing changed.</summary>
    public string? Build()
    {
        if (_corrections.Count == 0)
        {
            return null;
        }

        var text = new StringBuilder(query.Trim());
        foreach (var (typed, meant) in _corrections)
        {
            _ = text.Replace(typed, meant);
        }

        return text.ToString();
    }
}
