using System.Text;
using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Index;

/// <summary>
/// All terms and all folded words that were ever indexed, with the terms that each word leads to in either language. Shared by
/// all segments, which know terms by number. One writer, any number of readers.
/// </summary>
internal sealed class Vocabulary
{
    // Terms of a word, Spanish and English in turn, each plus one; 0 where the language has no such word.
    private int[] _links;

    /// <summary>An empty vocabulary.</summary>
    public Vocabulary()
        : this(new int[1 << 10], new StringTable(), new StringTable())
    {
    }

    /// <summary>A vocabulary that was kept.</summary>
    public Vocabulary(int[] links, StringTable words, StringTable terms)
    {
        _links = links;
        Words = words;
        Terms = terms;
    }

    /// <summary>The terms.</summary>
    public StringTable Terms { get; }

    /// <summary>The words as they stand in texts, folded.</summary>
    public StringTable Words { get; }

    /// <summary>Bytes that the vocabulary takes.</summary>
    public long Bytes => Terms.Bytes + Words.Bytes + (_links.Length * (long)sizeof(int));

    /// <summary>The term of a known word in a language, or -1.</summary>
    public int TermOfWord(int word, SearchLanguage language)
    {
        var links = Volatile.Read(ref _links);
        var index = (word * 2) + (int)language;
        return index < links.Length ? Volatile.Read(ref links[index]) - 1 : -1;
    }

    /// <summary>Finds the term of a folded word, whether or not the word itself was seen.</summary>
    /// <returns>The term, or -1 if no text has it.</returns>
    public int FindTerm(ReadOnlySpan<char> folded, SearchLanguage language)
    {
        Span<char> term = stackalloc char[Analyzer.MaximumTermLength];
        return Find(Terms, term[..Analyzer.For(language).Term(folded, term)]);
    }

    /// <summary>Finds the term of an accented form.</summary>
    /// <returns>The term, or -1.</returns>
    public int FindExactTerm(ReadOnlySpan<char> accented, SearchLanguage language)
    {
        Span<char> term = stackalloc char[Analyzer.MaximumTermLength];
        return Find(Terms, term[..Analyzer.For(language).ExactTerm(accented, term)]);
    }

    /// <summary>Finds a folded word.</summary>
    /// <returns>The word, or -1.</returns>
    public int FindWord(ReadOnlySpan<char> folded) => Find(Words, folded);

    /// <summary>Adds a word with its term. One thread at a time.</summary>
    public void AddWord(ReadOnlySpan<byte> word, SearchLanguage language, int term)
    {
        var id = Words.Add(word);
        var index = (id * 2) + (int)language;
        if (index >= _links.Length)
        {
            var links = new int[index + 2 + (index < 1 << 16 ? index / 2 : index / 16)];
            _links.CopyTo(links, 0);
            Volatile.Write(ref _links, links);
        }

        Volatile.Write(ref _links[index], term + 1);
    }

    /// <summary>Which word leads to which terms, for a vocabulary that is made of it again.</summary>
    public int[] CopyLinks() => (int[])Volatile.Read(ref _links).Clone();

    /// <summary>The text of a word.</summary>
    public string WordText(int word) => Encoding.UTF8.GetString(Words[word]);

    private static int Find(StringTable table, ReadOnlySpan<char> text)
    {
        Span<byte> bytes = stackalloc byte[Analyzer.MaximumTermLength * 3];
        return table.Find(bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
    }
}
