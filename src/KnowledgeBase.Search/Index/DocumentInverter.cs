using System.Text;
using KnowledgeBase.Search.Analysis;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// Turns documents into occurrences of terms. Terms are numbered within this object; each distinct word is stemmed once.
/// Not safe for several threads.
/// </summary>
internal sealed class DocumentInverter
{
    /// <summary>Empty places between two texts of a document, so that words of different texts are never neighbours.</summary>
    public const int TextGap = 10;

    private const int StopWord = -1;

    private readonly StringTable[] _words = [new(), new()];
    private readonly List<int>[] _termOfWord = [[], []];
    private readonly FrequentWords[] _frequent = [new(), new()];
    private long[] _occurrences = new long[256];
    private SearchLanguage _language;
    private Field _field;
    private int _base;

    /// <summary>The terms.</summary>
    public StringTable Terms { get; } = new();

    /// <summary>The folded words of a language.</summary>
    public StringTable WordsOf(SearchLanguage language) => _words[(int)language];

    /// <summary>The term of each word of a language, negative for stop words.</summary>
    public IReadOnlyList<int> TermsOfWords(SearchLanguage language) => _termOfWord[(int)language];

    /// <summary>How many occurrences the last document has.</summary>
    public int OccurrenceCount { get; private set; }

    /// <summary>
    /// The occurrences of the last document in the order of terms, then of places: the term in the upper half, the place above the lowest three
    /// bits, which are the <see cref="Field"/>. Valid until the next document.
    /// </summary>
    public ReadOnlySpan<long> Occurrences => _occurrences.AsSpan(0, OccurrenceCount);

    /// <summary>Words per field of the last document.</summary>
    public int[] FieldLengths { get; } = new int[Enum.GetValues<Field>().Length];

    /// <summary>The places where the sections of the last document begin.</summary>
    public List<int> SectionStarts { get; } = [];

    /// <summary>Takes a document apart.</summary>
    public void Invert(SearchDocument document)
    {
        OccurrenceCount = 0;
        Array.Clear(FieldLengths);
        SectionStarts.Clear();
        _language = document.Language;
        _base = 0;
        AddText(Field.Title, document.Title);
        foreach (var phrase in document.Phrases)
        {
            AddText(Field.Phrases, phrase);
        }

        foreach (var learned in document.Learned)
        {
            AddText(Field.Learned, learned);
        }

        foreach (var section in document.Sections)
        {
            SectionStarts.Add(_base);
            AddText(Field.Headings, section.Heading);
            AddText(Field.Body, section.Text);
        }

        _occurrences.AsSpan(0, OccurrenceCount).Sort();
    }

    private void AddText(Field field, string text)
    {
        if (text.Length == 0)
        {
            return;
        }

        _field = field;
        var sink = new Sink(this);
        _base += Tokenizer.Run(text, ref sink) + TextGap;
    }

    private void Add(in Token token)
    {
        var frequent = _frequent[(int)_language];
        if (!frequent.TryGet(token.Folded, out var term))
        {
            term = _termOfWord[(int)_language][WordOf(token.Folded)];
            frequent.Set(token.Folded, term);
        }

        if (term == StopWord)
        {
            return;
        }

        Add(term, token.Position);
        if (token.Kind is TokenKind.Word or TokenKind.Code)
        {
            FieldLengths[(int)_field]++;
        }

        if (!token.Accented.IsEmpty)
        {
            Span<char> exact = stackalloc char[Analyzer.MaximumTermLength];
            Add(Number(Terms, exact[..Analyzer.For(_language).ExactTerm(token.Accented, exact)]), token.Position);
        }
    }

    private void Add(int term, int position)
    {
        if (OccurrenceCount == _occurrences.Length)
        {
            Array.Resize(ref _occurrences, _occurrences.Length * 2);
        }

        _occurrences[OccurrenceCount++] = ((long)term << 32) | ((long)(_base + position) << 3) | (long)_field;
    }

    private int WordOf(ReadOnlySpan<char> folded)
    {
        var words = _words[(int)_language];
        var known = words.Count;
        var word = Number(words, folded);
        if (word == known)
        {
            _termOfWord[(int)_language].Add(TermOf(folded));
        }

        return word;
    }

    private int TermOf(ReadOnlySpan<char> folded)
    {
        var analyzer = Analyzer.For(_language);
        if (analyzer.IsStopWord(folded))
        {
            return StopWord;
        }

        Span<char> term = stackalloc char[Analyzer.MaximumTermLength];
        return Number(Terms, term[..analyzer.Term(folded, term)]);
    }

    private static int Number(StringTable table, ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Analyzer.MaximumTermLength * 3];
        return table.Add(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }

    private readonly struct Sink(DocumentInverter inverter) : ITokenSink
    {
        public void Accept(in Token token) => inverter.Add(token);
    }
}
