using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Checking.Prose;
using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Core.Terms;

/// <summary>A term as somebody typed it, with one phrase a line. People paste lists from spreadsheets and documents, so that tabs part phrases too.</summary>
/// <param name="Spanish">The term in Spanish.</param>
/// <param name="English">The term in English.</param>
/// <param name="Weight">A number; empty for <see cref="Term.DefaultWeight"/>.</param>
/// <param name="SpanishPhrases">What is said for it in Spanish.</param>
/// <param name="EnglishPhrases">What is said for it in English.</param>
/// <param name="SpanishAmbiguous">What is said in Spanish for it and for other terms.</param>
/// <param name="EnglishAmbiguous">What is said in English for it and for other terms.</param>
public sealed record TermDraft(
    string? Spanish, string? English, string? Weight, string? SpanishPhrases, string? EnglishPhrases, string? SpanishAmbiguous, string? EnglishAmbiguous)
{
    /// <summary>The most phrases in one field.</summary>
    public const int MaxPhrases = 100;

    private const int WeightDecimals = 2;
    private static readonly char[] Separators = ['\n', '\r', '\t'];
    private static readonly char[] Bullets = ['•', '·', '▪', '◦', '●'];

    /// <summary>The draft of a term, as a form shows it.</summary>
    public static TermDraft Of(Term term)
    {
        string Lines(Language language, bool isAmbiguous) => string.Join('\n', term.PhrasesIn(language, isAmbiguous));
        return new TermDraft(
            term.Spanish,
            term.English,
            term.Weight.ToString(CultureInfo.InvariantCulture),
            Lines(Language.Spanish, isAmbiguous: false),
            Lines(Language.English, isAmbiguous: false),
            Lines(Language.Spanish, isAmbiguous: true),
            Lines(Language.English, isAmbiguous: true));
    }

    /// <summary>Makes the term, and tells everything that is wrong with it by itself; what other terms say is not looked at.</summary>
    /// <param name="faults">What is wrong; the term is of use only when nothing is.</param>
    public Term Read(out IReadOnlyList<TermFault> faults)
    {
        var found = new List<TermFault>(FindCardData());
        var spanish = ReadName(TermField.Spanish, Spanish, found);
        var english = ReadName(TermField.English, English, found);
        var weight = ReadWeight(found);
        TermPhrase[] phrases =
        [
            .. ReadPhrases(TermField.SpanishPhrases, SpanishPhrases, Language.Spanish, isAmbiguous: false, found),
            .. ReadPhrases(TermField.EnglishPhrases, EnglishPhrases, Language.English, isAmbiguous: false, found),
            .. ReadPhrases(TermField.SpanishAmbiguous, SpanishAmbiguous, Language.Spanish, isAmbiguous: true, found),
            .. ReadPhrases(TermField.EnglishAmbiguous, EnglishAmbiguous, Language.English, isAmbiguous: true, found),
        ];
        faults = found;
        return new Term(spanish, english, weight, phrases, Line: 0);
    }

    private IEnumerable<TermFault> FindCardData() =>
        from typed in new (TermField Field, string? Text)[]
        {
            (TermField.Spanish, Spanish),
            (TermField.English, English),
            (TermField.Weight, Weight),
            (TermField.SpanishPhrases, SpanishPhrases),
            (TermField.EnglishPhrases, EnglishPhrases),
            (TermField.SpanishAmbiguous, SpanishAmbiguous),
            (TermField.EnglishAmbiguous, EnglishAmbiguous),
        }
        where !CardDataGuard.Inspect(typed.Text).IsClean
        select new TermFault.CardData(typed.Field);

    private static string ReadName(TermField field, string? typed, List<TermFault> faults)
    {
        var name = typed?.Trim() ?? string.Empty;
        if (name.Length == 0)
        {
            faults.Add(new TermFault.Missing(field));
        }
        else
        {
            CheckText(field, name, faults);
        }

        return name;
    }

    private double ReadWeight(List<TermFault> faults)
    {
        // People who write decimals with a comma mean the same number.
        var typed = (Weight ?? string.Empty).Trim().Replace(',', '.');
        if (typed.Length == 0)
        {
            return Term.DefaultWeight;
        }

        if (!double.TryParse(typed, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
            || weight is not (>= Term.LowestWeight and <= 1)
            || Math.Round(weight, WeightDecimals) != weight)
        {
            faults.Add(new TermFault.WeightOutOfRange());
        }

        return weight;
    }

    private static List<TermPhrase> ReadPhrases(TermField field, string? typed, Language language, bool isAmbiguous, List<TermFault> faults)
    {
        var texts = (typed ?? string.Empty).Split(Separators)
            .Select(line => line.Trim().TrimStart(Bullets).Trim())
            .Where(line => line.Length > 0)
            .ToList();
        if (texts.Count > MaxPhrases)
        {
            faults.Add(new TermFault.TooMany(field));
        }

        foreach (var text in texts.Take(MaxPhrases))
        {
            CheckText(field, text, faults);
        }

        return [.. texts.Select(text => new TermPhrase(text, language, isAmbiguous, Line: 0))];
    }

    private static void CheckText(TermField field, string text, List<TermFault> faults)
    {
        if (text.Length > GlossaryReader.MaxPhraseLength)
        {
            faults.Add(new TermFault.TooLong(field, text));
        }
        else if (text.Any(char.IsControl))
        {
            faults.Add(new TermFault.ControlCharacters(field));
        }
        else if (Words.Fold(text).Length == 0)
        {
            faults.Add(new TermFault.NoWords(field, text));
        }
    }
}
