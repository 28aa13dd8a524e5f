using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Checking.Prose;

/// <summary>Counts syllables closely enough for formulas of readability, which were fitted to counts by hand over whole texts.</summary>
internal static class Syllables
{
    /// <summary>The syllables of a word; at least 1.</summary>
    public static int Count(string word, Language language) => Math.Max(1, language switch
    {
        Language.Spanish => CountSpanish(word.ToLowerInvariant()),
        Language.English => CountEnglish(word.ToLowerInvariant()),
    });

    // One per vowel, but a weak vowel (i, u without accent) joins its neighbour, and the u of qu, gue and gui is silent.
    private static int CountSpanish(string word)
    {
        var (count, inGroup, groupHasStrong) = (0, false, false);
        for (var i = 0; i < word.Length; i++)
        {
            var c = word[i];
            var strong = c is 'a' or 'e' or 'o' or 'á' or 'é' or 'ó' or 'í' or 'ú';
            var weak = c is 'i' or 'u' or 'ü' || (c == 'y' && (i + 1 == word.Length || !IsSpanishVowel(word[i + 1])));
            if (c == 'u' && IsSilent(word, i))
            {
                continue;
            }

            if (!strong && !weak)
            {
                inGroup = c == 'h' && inGroup;
                continue;
            }

            if (!inGroup || (strong && groupHasStrong))
            {
                count++;
                groupHasStrong = strong;
            }

            groupHasStrong |= strong;
            inGroup = true;
        }

        return count;
    }

    private static bool IsSilent(string word, int i) =>
        i > 0 && i + 1 < word.Length && word[i + 1] is 'e' or 'i' or 'é' or 'í' && word[i - 1] is 'q' or 'g';

    private static bool IsSpanishVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'á' or 'é' or 'í' or 'ó' or 'ú' or 'ü';

    // One per run of vowels, less the silent endings -e, -es and -ed, but not -le after a consonant.
    private static int CountEnglish(string word)
    {
        var count = 0;
        for (var i = 0; i < word.Length; i++)
        {
            count += IsEnglishVowel(word[i]) && (i == 0 || !IsEnglishVowel(word[i - 1])) ? 1 : 0;
        }

        return count - (HasSilentEnding(word) ? 1 : 0);
    }

    private static bool HasSilentEnding(string word)
    {
        if (word.Length < 4)
        {
            return word.Length == 3 && word[^1] == 'e' && !IsEnglishVowel(word[^2]);
        }

        return word switch
        {
            [.., 'l', 'e'] => IsEnglishVowel(word[^3]),
            [.., var before, 'e'] => !IsEnglishVowel(before),
            [.., var before, 'e', 'd'] => before is not ('t' or 'd') && !IsEnglishVowel(before),
            [.., var before, 'e', 's'] => before is not ('s' or 'x' or 'z' or 'c' or 'g' or 'h') && !IsEnglishVowel(before),
            _ => false,
        };
    }

    private static bool IsEnglishVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
