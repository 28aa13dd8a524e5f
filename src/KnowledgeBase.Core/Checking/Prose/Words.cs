using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Checking.Prose;

/// <summary>Words and sentences of plain text, as the style rules count them.</summary>
internal static partial class Words
{
    /// <summary>The words of a text: runs of letters and digits, with the marks inside them; a parameter's call is one word.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. WordPattern().Matches(text).Select(match => match.Value)];

    /// <summary>The sentences of a passage; one without a closing mark, such as an item of a list, ends with the passage.</summary>
    public static IReadOnlyList<string> Sentences(string passage)
    {
        var text = Abbreviations().Replace(passage, "${word}");
        var sentences = new List<string>();
        for (var (start, i) = (0, 0); start < text.Length; i++)
        {
            if (i >= text.Length || (char.IsWhiteSpace(text[i]) && EndsSentence(text.AsSpan(start, i - start))))
            {
                sentences.Add(text[start..Math.Min(i, text.Length)].Trim());
                start = i + 1;
            }
        }

        return [.. sentences.Where(sentence => Of(sentence).Count > 0)];
    }

    /// <summary>A text without accents, case or punctuation, its words joined by single spaces; parameters stay.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var word in Of(text))
        {
            folded.Append(folded.Length == 0 ? string.Empty : " ");
            foreach (var c in word.Normalize(NormalizationForm.FormD).Where(c => char.IsLetterOrDigit(c) || c is '_'))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    private static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd("”\"»)") is [.., '.' or '!' or '?' or '…'];

    [GeneratedRegex(@"\{\{[^{}]*\}\}|[\p{L}\p{N}]+([.,'’-][\p{L}\p{N}]+)*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex WordPattern();

    // A point after these ends no sentence.
    [GeneratedRegex(@"\b(?<word>art|arts|Sr|Sra|Srta|Dr|Dra|Lic|núm|p|ej|etc|aprox|Mr|Mrs|Ms|e\.g|i\.e|a\.m|p\.m)\.", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Abbreviations();
}
