using System.Buffers;

namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// The Snowball stemmer for English ("Porter2"), after its description at
/// https://snowballstem.org/algorithms/english/stemmer.html (version 3.0).
/// </summary>
internal static class EnglishStemmer
{
    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");
    private static readonly string[] R1Prefixes = ["gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter"];
    private static readonly string[] NotGerunds = ["inn", "out", "cann", "herr", "earr", "even"];
    private static readonly string[] Invariant = ["sky", "news", "howe", "atlas", "cosmos", "bias", "andes"];
    private static readonly string[] InvariantAfterPlural = ["proceed", "exceed", "succeed"];

    private static readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Special =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["skis"] = "ski",
            ["skies"] = "sky",
            ["idly"] = "idl",
            ["gently"] = "gentl",
            ["ugly"] = "ugli",
            ["early"] = "earli",
            ["only"] = "onli",
            ["singly"] = "singl",
        }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Replacements2 =
        ["tion", "ence", "ance", "able", "ent", "ize", "ate", "al", "ful", "ous", "ive", "ble", "og", "og", "less", ""];

    private const int OgAfterL = 13;
    private const int AfterLiEnding = 15;

    private static readonly SuffixTable Suffixes2 = new(
        "tional", "enci", "anci", "abli", "entli", "izer ization", "ational ation ator", "alism aliti alli", "fulness fulli",
        "ousli ousness", "iveness iviti", "biliti bli", "ogist", "ogi", "lessli", "li");

    private static readonly string[] Replacements3 = ["tion", "ate", "al", "ic", "", ""];
    private const int Ative = 5;
    private static readonly SuffixTable Suffixes3 = new("tional", "ational", "alize", "icate iciti ical", "ful ness", "ative");

    private static readonly SuffixTable Suffixes4 = new(
        "al ance ence er ic able ible ant ement ment ent ism ate iti ous ive ize", "ion");

    private static readonly SuffixTable Suffixes1A = new("sses", "ied ies", "s", "us ss");
    private static readonly SuffixTable Suffixes1B = new("eed eedly", "ed edly", "ing ingly");

    /// <summary>Stems a lower-case word in place.</summary>
    /// <param name="word">The letters; overwritten by the stem.</param>
    /// <returns>The stem's length.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length <= 2 || IsOneOf(word, Invariant))
        {
            return word.Length;
        }

        if (Special.TryGetValue(word, out var special))
        {
            special.CopyTo(word);
            return special.Length;
        }

        var offset = word[0] == '\'' ? 1 : 0;
        if (offset == 1)
        {
            word[1..].CopyTo(word);
        }

        var length = Regular(word[..^offset]);
        word[..length].Replace('Y', 'y');
        return length;
    }

    private static int Regular(Span<char> word)
    {
        MarkConsonantY(word);
        var r1 = R1Of(word);
        var r2 = AfterVowelAndConsonant(word, r1);
        var length = Step1A(word, Step0(word));
        if (IsOneOf(word[..length], InvariantAfterPlural))
        {
            return length;
        }

        length = Step1B(word, length, r1);
        length = Step1C(word, length);
        length = Step2(word, length, r1);
        length = Step3(word, length, r1, r2);
        length = Step4(word, length, r2);
        return Step5(word, length, r1, r2);
    }

    private static int Step0(ReadOnlySpan<char> word) =>
        word.EndsWith("'s'") ? word.Length - 3
        : word.EndsWith("'s") ? word.Length - 2
        : word.EndsWith("'") ? word.Length - 1
        : word.Length;

    private static int Step1A(ReadOnlySpan<char> word, int length) =>
        Suffixes1A.Longest(word[..length], out _) switch
        {
            0 => length - 2,
            1 => length > 4 ? length - 2 : length - 1,
            2 => length > 2 && ContainsVowel(word[..(length - 2)]) ? length - 1 : length,
            _ => length,
        };

    private static int Step1B(Span<char> word, int length, int r1)
    {
        var action = Suffixes1B.Longest(word[..length], out var suffix);
        var start = length - suffix;
        switch (action)
        {
            case -1:
                return length;
            case 0:
                return start >= r1 ? start + 2 : length;
            case 2 when suffix == 3 && start == 2 && word[1] is 'y' or 'Y' && !IsVowel(word[0]):
                "ie".CopyTo(word[1..]);
                return 3;
            case 2 when suffix == 3 && IsOneOf(word[..start], NotGerunds):
                return length;
            default:
                return ContainsVowel(word[..start]) ? AfterVerbEnding(word, start, r1) : length;
        }
    }

    private static int AfterVerbEnding(Span<char> word, int length, int r1)
    {
        var rest = word[..length];
        if (rest.EndsWith("at") || rest.EndsWith("bl") || rest.EndsWith("iz"))
        {
            word[length] = 'e';
            return length + 1;
        }

        if (length > 1 && rest[^1] == rest[^2] && rest[^1] is 'b' or 'd' or 'f' or 'g' or 'm' or 'n' or 'p' or 'r' or 't')
        {
            return length == 3 && rest[0] is 'a' or 'e' or 'o' ? length : length - 1;
        }

        if (length <= r1 && EndsInShortSyllable(rest))
        {
            word[length] = 'e';
            return length + 1;
        }

        return length;
    }

    private static int Step1C(Span<char> word, int length)
    {
        if (length > 2 && word[length - 1] is 'y' or 'Y' && !IsVowel(word[length - 2]))
        {
            word[length - 1] = 'i';
        }

        return length;
    }

    private static int Step2(Span<char> word, int length, int r1)
    {
        var action = Suffixes2.Longest(word[..length], out var suffix);
        var start = length - suffix;
        if (action < 0 || start < r1)
        {
            return length;
        }

        var applies = action switch
        {
            OgAfterL => start > 0 && word[start - 1] == 'l',
            AfterLiEnding => start > 0 && "cdeghkmnrt".Contains(word[start - 1], StringComparison.Ordinal),
            _ => true,
        };
        return applies ? Replace(word, start, Replacements2[action]) : length;
    }

    private static int Step3(Span<char> word, int length, int r1, int r2)
    {
        var action = Suffixes3.Longest(word[..length], out var suffix);
        var start = length - suffix;
        return action < 0 || start < (action == Ative ? Math.Max(r1, r2) : r1) ? length : Replace(word, start, Replacements3[action]);
    }

    private static int Step4(ReadOnlySpan<char> word, int length, int r2)
    {
        var action = Suffixes4.Longest(word[..length], out var suffix);
        var start = length - suffix;
        return action < 0 || start < r2 || (action == 1 && (start == 0 || word[start - 1] is not ('s' or 't'))) ? length : start;
    }

    private static int Step5(ReadOnlySpan<char> word, int length, int r1, int r2)
    {
        var start = length - 1;
        var deletes = start >= 0 && word[start] switch
        {
            'e' => start >= r2 || (start >= r1 && !EndsInShortSyllable(word[..start])),
            'l' => start >= r2 && start > 0 && word[start - 1] == 'l',
            _ => false,
        };
        return deletes ? start : length;
    }

    private static int Replace(Span<char> word, int start, string replacement)
    {
        replacement.CopyTo(word[start..]);
        return start + replacement.Length;
    }

    private static void MarkConsonantY(Span<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == 'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word[i] = 'Y';
            }
        }
    }

    private static int R1Of(ReadOnlySpan<char> word)
    {
        foreach (var prefix in R1Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal))
            {
                return prefix.Length;
            }
        }

        return AfterVowelAndConsonant(word, 0);
    }

    private static int AfterVowelAndConsonant(ReadOnlySpan<char> word, int start)
    {
        var i = start;
        while (i < word.Length && !IsVowel(word[i]))
        {
            i++;
        }

        while (i < word.Length && IsVowel(word[i]))
        {
            i++;
        }

        return Math.Min(i + 1, word.Length);
    }

    private static bool EndsInShortSyllable(ReadOnlySpan<char> word) =>
        word is "past"
        || (word.Length == 2 && IsVowel(word[0]) && !IsVowel(word[1]))
        || (word.Length > 2 && !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1]) && word[^1] is not ('w' or 'x' or 'Y'));

    private static bool ContainsVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static bool IsOneOf(ReadOnlySpan<char> word, string[] words)
    {
        foreach (var candidate in words)
        {
            if (word.SequenceEqual(candidate))
            {
                return true;
            }
        }

        return false;
    }
}
