using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using KnowledgeBase.Core.Checking.Prose;

namespace KnowledgeBase.Core.Learning;

/// <summary>A query that can be learned: plain words, as a customer or an agent says them.</summary>
public sealed partial record SolvedQuery
{
    /// <summary>The longest query that is learned, in characters; who types more describes a whole case.</summary>
    public const int MaxLength = 200;

    private const int MinLetters = 3;

    private SolvedQuery(string text, string key)
    {
        Text = text;
        Key = key;
    }

    /// <summary>The words as typed, in one line, without quotation marks and without words that were to be left out.</summary>
    public string Text { get; }

    /// <summary>Equal for queries that say the same: the different words without accents and case, in alphabetical order.</summary>
    public string Key { get; }

    /// <summary>Takes what can be learned of a query.</summary>
    /// <param name="query">Any text.</param>
    /// <param name="solved">What is learned.</param>
    /// <returns>Whether there is anything: an article's id teaches nothing, nor does a text without words or one that is too long.</returns>
    public static bool TryRead(string? query, [NotNullWhen(true)] out SolvedQuery? solved)
    {
        solved = null;
        if (query is null || query.Length > MaxLength || ArticleNumber().IsMatch(query))
        {
            return false;
        }

        var words = query.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '-');
        var text = new string([.. string.Join(' ', words).Where(c => c != '"' && !char.IsControl(c))]).Trim();
        var key = string.Join(' ', Words.Fold(text).Split(' ').Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        if (key.Length > MaxLength || key.Count(char.IsLetterOrDigit) < MinLetters)
        {
            return false;
        }

        solved = new SolvedQuery(text, key);
        return true;
    }

    [GeneratedRegex(@"^\s*[Kk][Bb][\s-]*[0-9]+\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex ArticleNumber();
}
