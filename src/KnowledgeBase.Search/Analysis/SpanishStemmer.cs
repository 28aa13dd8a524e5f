namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// The Snowball stemmer for Spanish, after its description at https://snowballstem.org/algorithms/spanish/stemmer.html
/// (version 3.0). It can also work on text from which the accents were removed, so that <c>aclaracion</c> and
/// <c>aclaración</c> meet whatever was typed; endings are then compared without accents.
/// </summary>
internal sealed class SpanishStemmer
{
    private const int DeleteInR2 = 0;
    private const int DeleteWithIc = 1;
    private const int ToLog = 2;
    private const int ToU = 3;
    private const int ToEnte = 4;
    private const int Amente = 5;
    private const int Mente = 6;
    private const int Idad = 7;
    private const int Iva = 8;

    private static readonly string[] PronounSuffixes = ["me se sela selo selas selos la le lo las les los nos"];

    private static readonly string[] GerundSuffixes = ["iéndo ándo ár ér ír", "ando iendo ar er ir", "yendo"];

    private static readonly string[] StandardSuffixes =
    [
        "anza anzas ico ica icos icas ismo ismos able ables ible ibles ista istas oso osa osos osas amiento amientos imiento imientos",
        "adora ador ación adoras adores aciones ante antes ancia ancias acion",
        "logía logías",
        "ución uciones ucion",
        "encia encias",
        "amente",
        "mente",
        "idad idades",
        "iva ivo ivas ivos",
    ];

    private static readonly string[] BeforeAmenteSuffixes = ["iv", "os ic ad"];
    private static readonly string[] BeforeMenteSuffixes = ["ante able ible"];
    private static readonly string[] BeforeIdadSuffixes = ["abil ic iv"];
    private static readonly string[] YVerbSuffixes = ["ya ye yan yen yeron yendo yo yó yas yes yais yamos"];

    private static readonly string[] VerbSuffixes =
    [
        "en es éis emos",
        "arían arías arán arás aríais aría aréis aríamos aremos ará aré "
        + "erían erías erán erás eríais ería eréis eríamos eremos erá eré "
        + "irían irías irán irás iríais iría iréis iríamos iremos irá iré "
        + "aba ada ida ía ara iera ad ed id ase iese aste iste an aban ían aran ieran asen iesen aron ieron ado ido ando iendo ió "
        + "ar er ir as abas adas idas ías aras ieras ases ieses ís áis abais íais arais ierais aseis ieseis asteis isteis "
        + "ados idos amos ábamos íamos imos áramos iéramos iésemos ásemos",
    ];

    private static readonly string[] StressedSuffixes = ["es as an en"];
    private static readonly string[] ResidualSuffixes = ["os a o á í ó", "e é"];

    private readonly SuffixTable _pronoun;
    private readonly SuffixTable _gerund;
    private readonly SuffixTable _standard;
    private readonly SuffixTable _beforeAmente;
    private readonly SuffixTable _beforeMente;
    private readonly SuffixTable _beforeIdad;
    private readonly SuffixTable _yVerb;
    private readonly SuffixTable _verb;
    private readonly SuffixTable _residual;
    private readonly SuffixTable? _stressed;

    private SpanishStemmer(Func<string, string> spelling, SuffixTable? stressed)
    {
        _stressed = stressed;
        _pronoun = new SuffixTable(PronounSuffixes, spelling);
        _gerund = new SuffixTable(GerundSuffixes, spelling);
        _standard = new SuffixTable(StandardSuffixes, spelling);
        _beforeAmente = new SuffixTable(BeforeAmenteSuffixes, spelling);
        _beforeMente = new SuffixTable(BeforeMenteSuffixes, spelling);
        _beforeIdad = new SuffixTable(BeforeIdadSuffixes, spelling);
        _yVerb = new SuffixTable(YVerbSuffixes, spelling);
        _verb = new SuffixTable(VerbSuffixes, spelling);
        _residual = new SuffixTable(ResidualSuffixes, spelling);
    }

    /// <summary>The stemmer as published, for text with its accents.</summary>
    public static SpanishStemmer Accented { get; } = new(suffix => suffix, stressed: null);

    /// <summary>
    /// The stemmer for words whose accents were removed. Without its accent <c>interés</c> loses its <c>es</c> as if it were an ending, so its
    /// plural loses both: <c>interes</c> and <c>intereses</c> meet in <c>inter</c>, <c>almacen</c> and <c>almacenes</c> in <c>almac</c>.
    /// </summary>
    public static SpanishStemmer Folded { get; } = new(
        suffix => string.Create(suffix.Length, suffix, (target, source) =>
        {
            source.CopyTo(target);
            RemoveAccents(target);
        }),
        new SuffixTable(StressedSuffixes));

    /// <summary>Stems a lower-case word in place.</summary>
    /// <param name="word">The letters; overwritten by the stem.</param>
    /// <returns>The stem's length.</returns>
    public int Stem(Span<char> word)
    {
        var regions = Regions.Of(word);
        var length = AttachedPronoun(word, word.Length, regions);
        var before = length;
        length = StandardSuffix(word, length, regions);
        if (length < 0)
        {
            length = YVerbSuffix(word, before, regions);
            length = length < 0 ? VerbSuffix(word, before, regions) : length;
        }

        length = ResidualSuffix(word, length, regions);
        RemoveAccents(word[..length]);
        return length;
    }

    private static void RemoveAccents(Span<char> word)
    {
        foreach (ref var letter in word)
        {
            letter = letter switch { 'á' => 'a', 'é' => 'e', 'í' => 'i', 'ó' => 'o', 'ú' => 'u', _ => letter };
        }
    }

    private int AttachedPronoun(Span<char> word, int length, Regions regions)
    {
        if (_pronoun.Longest(word[..length], out var pronoun) < 0)
        {
            return length;
        }

        var host = length - pronoun;
        var form = _gerund.Longest(word[..host], out var formLength);
        if (form < 0 || host - formLength < regions.RV)
        {
            return length;
        }

        if (form == 2)
        {
            return host > formLength && word[host - formLength - 1] == 'u' ? host : length;
        }

        if (form == 0)
        {
            RemoveAccents(word[(host - formLength)..host]);
        }

        return host;
    }

    private int StandardSuffix(Span<char> word, int length, Regions regions)
    {
        var action = _standard.Longest(word[..length], out var suffix);
        var start = length - suffix;
        if (action < 0 || start < (action == Amente ? regions.R1 : regions.R2))
        {
            return -1;
        }

        switch (action)
        {
            case DeleteInR2:
                return start;
            case DeleteWithIc:
                return Without(word, start, "ic", regions.R2);
            case ToLog:
                return start + 3;
            case ToU:
                return start + 1;
            case ToEnte:
                "ente".CopyTo(word[start..]);
                return start + 4;
            case Amente:
                var before = _beforeAmente.Longest(word[..start], out var beforeLength);
                if (before < 0 || start - beforeLength < regions.R2)
                {
                    return start;
                }

                return before == 0 ? Without(word, start - beforeLength, "at", regions.R2) : start - beforeLength;
            case Mente:
                return WithoutOneOf(_beforeMente, word, start, regions.R2);
            case Idad:
                return WithoutOneOf(_beforeIdad, word, start, regions.R2);
            case Iva:
                return Without(word, start, "at", regions.R2);
            default:
                throw new InvalidOperationException("An ending without an action.");
        }
    }

    private static int Without(ReadOnlySpan<char> word, int length, string suffix, int region) =>
        length - suffix.Length >= region && word[..length].EndsWith(suffix, StringComparison.Ordinal) ? length - suffix.Length : length;

    private static int WithoutOneOf(SuffixTable table, ReadOnlySpan<char> word, int length, int region) =>
        table.Longest(word[..length], out var suffix) >= 0 && length - suffix >= region ? length - suffix : length;

    private int YVerbSuffix(ReadOnlySpan<char> word, int length, Regions regions)
    {
        if (length <= regions.RV || _yVerb.Longest(word[regions.RV..length], out var suffix) < 0)
        {
            return -1;
        }

        var start = length - suffix;
        return start > 0 && word[start - 1] == 'u' ? start : -1;
    }

    private int VerbSuffix(ReadOnlySpan<char> word, int length, Regions regions)
    {
        if (length <= regions.RV)
        {
            return length;
        }

        var action = _verb.Longest(word[regions.RV..length], out var suffix);
        var start = length - suffix;
        if (action == 0 && word[..start].EndsWith("gu", StringComparison.Ordinal))
        {
            return start - 1;
        }

        if (_stressed is null || action != 0 || suffix != 2 || start <= regions.RV)
        {
            return start;
        }

        _ = _stressed.Longest(word[regions.RV..start], out var stressed);
        return start - stressed;
    }

    private int ResidualSuffix(ReadOnlySpan<char> word, int length, Regions regions)
    {
        var action = _residual.Longest(word[..length], out var suffix);
        var start = length - suffix;
        if (action < 0 || start < regions.RV)
        {
            return length;
        }

        return action == 1 && start - 1 >= regions.RV && word[..start].EndsWith("gu", StringComparison.Ordinal) ? start - 1 : start;
    }

    /// <summary>Where the regions RV, R1 and R2 of a word begin.</summary>
    private readonly record struct Regions(int RV, int R1, int R2)
    {
        public static Regions Of(ReadOnlySpan<char> word)
        {
            var r1 = AfterVowelAndConsonant(word, 0);
            return new Regions(RVOf(word), r1, AfterVowelAndConsonant(word, r1));
        }

        private static int RVOf(ReadOnlySpan<char> word)
        {
            if (word.Length < 3)
            {
                return word.Length;
            }

            if (!IsVowel(word[1]))
            {
                return After(word, 2, vowel: true);
            }

            return IsVowel(word[0]) ? After(word, 2, vowel: false) : 3;
        }

        private static int AfterVowelAndConsonant(ReadOnlySpan<char> word, int start) =>
            After(word, After(word, start, vowel: true), vowel: false);

        private static int After(ReadOnlySpan<char> word, int start, bool vowel)
        {
            for (var i = start; i < word.Length; i++)
            {
                if (IsVowel(word[i]) == vowel)
                {
                    return i + 1;
                }
            }

            return word.Length;
        }

        private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'á' or 'é' or 'í' or 'ó' or 'ú' or 'ü';
    }
}
