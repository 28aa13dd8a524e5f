using KnowledgeBase.Search.Analysis;

namespace KnowledgeBase.Search.Querying;

/// <summary>
/// Words by their stems in both languages, to recognise phrases however they are inflected. Stop words make no difference ("me clonaron la tarjeta",
/// "clonaron mi tarjeta") where two words are left that tell; a phrase with fewer of them has to be there word by word ("where is my card").
/// </summary>
internal sealed class StemmedPhrase
{
    /// <summary>How many more stop words than the longest phrase a stretch of a query may have.</summary>
    public const int FurtherStopWords = 3;

    private static readonly SearchLanguage[] Languages = Enum.GetValues<SearchLanguage>();
    private readonly string[][] _stems;
    private readonly bool[][] _tells;

    /// <summary>Stems words.</summary>
    public StemmedPhrase(IReadOnlyList<QueryWord> words)
    {
        _stems = Array.ConvertAll(Languages, language => words.Select(word => Stem(word.Folded, language)).ToArray());
        _tells = Array.ConvertAll(Languages, language => words.Select(word => !word.IsStopWordOf(language)).ToArray());
    }

    /// <summary>How many words there are.</summary>
    public int Count => _stems[0].Length;

    /// <summary>The stems with which the phrase may begin in a query.</summary>
    public IEnumerable<string> Beginnings() =>
        Languages.SelectMany((_, language) => _stems[language].Take(1).Concat(_stems[language].Zip(_tells[language]).Where(word => word.Second).Select(word => word.First).Take(1)));

    /// <summary>Whether one of these stems stands at a place.</summary>
    public bool BeginsIn(int index, HashSet<string> stems) => Array.Exists(_stems, language => stems.Contains(language[index]));

    /// <summary>By what a stretch is known: its stems, and those that tell.</summary>
    public IEnumerable<string> Keys(int first, int count)
    {
        for (var language = 0; language < Languages.Length; language++)
        {
            var stems = _stems[language];
            var tells = _tells[language];
            yield return string.Join(' ', stems, first, count);
            var telling = Enumerable.Range(first, count).Where(index => tells[index]).Select(index => stems[index]).ToArray();

            if (telling.Length > 1)
            {
                yield return $"~ {string.Join(' ', telling)}";
            }
        }
    }

    private static string Stem(string folded, SearchLanguage language)
    {
        Span<char> term = stackalloc char[Analyzer.MaximumTermLength];
        return term[..Analyzer.For(language).Term(folded, term)].ToString();
    }
}
