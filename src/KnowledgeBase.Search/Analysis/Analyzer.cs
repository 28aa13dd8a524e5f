namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// Turns folded words of one language into index terms. A term begins with a letter for its language, so that one
/// dictionary holds both: <c>saclar</c> for <c>aclaración</c> in Spanish, <c>edisput</c> for <c>disputed</c> in English.
/// The accented form of a word is a term of its own under a capital letter: <c>Saño</c>.
/// </summary>
internal sealed class Analyzer
{
    /// <summary>Room that a term needs: its language letter and one letter that a stemmer may add.</summary>
    public const int MaximumTermLength = Tokenizer.MaximumTokenLength + 2;

    private readonly SearchLanguage _language;

    private Analyzer(SearchLanguage language) => _language = language;

    private static Analyzer Spanish { get; } = new(SearchLanguage.Spanish);

    private static Analyzer English { get; } = new(SearchLanguage.English);

    /// <summary>The analyzer of a language.</summary>
    public static Analyzer For(SearchLanguage language) => language == SearchLanguage.Spanish ? Spanish : English;

    /// <summary>Whether a folded word is left out of the index.</summary>
    public bool IsStopWord(ReadOnlySpan<char> folded) => StopWords.Contains(_language, folded);

    /// <summary>Writes the term of a folded word.</summary>
    /// <param name="folded">The word.</param>
    /// <param name="term">Takes the term; <see cref="MaximumTermLength"/> letters suffice.</param>
    /// <returns>The term's length.</returns>
    public int Term(ReadOnlySpan<char> folded, Span<char> term)
    {
        term[0] = _language == SearchLanguage.Spanish ? 's' : 'e';
        folded.CopyTo(term[1..]);
        var word = term.Slice(1, folded.Length);
        return 1 + (IsPlain(folded) ? Stem(word) : folded.Length);
    }

    /// <summary>Writes the term of an accented word form.</summary>
    /// <param name="accented">The word in lower case.</param>
    /// <param name="term">Takes the term.</param>
    /// <returns>The term's length.</returns>
    public int ExactTerm(ReadOnlySpan<char> accented, Span<char> term)
    {
        term[0] = _language == SearchLanguage.Spanish ? 'S' : 'E';
        accented.CopyTo(term[1..]);
        return 1 + accented.Length;
    }

    /// <summary>Whether a term, in UTF-8, is that of an accented word form.</summary>
    public static bool IsExactTerm(ReadOnlySpan<byte> term) => term[0] is (byte)'S' or (byte)'E';

    private int Stem(Span<char> word) =>
        _language == SearchLanguage.Spanish ? SpanishStemmer.Folded.Stem(word) : EnglishStemmer.Stem(word);

    // Figures, codes and other scripts have no endings to take off.
    private static bool IsPlain(ReadOnlySpan<char> folded) => folded.IndexOfAnyExceptInRange('a', 'z') < 0;
}
