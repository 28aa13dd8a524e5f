using System.Collections.Frozen;

namespace KnowledgeBase.Search.Analysis;

/// <summary>
/// Words that say nothing about a text's subject, without accents. Words that turn a meaning round stay searchable:
/// <c>no</c>, <c>sin</c>, <c>nunca</c>, <c>not</c>, <c>without</c> ("sin intereses", "no llegó").
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> SpanishWords = Set(
        """
        a al algo alguna algunas alguno algunos algun ante aquel aquella aquellas aquello aquellos aqui asi aun aunque
        cada como con cual cuales cualquier cuando cuanto cuanta cuantas cuantos
        de del desde donde dos durante
        e el ella ellas ello ellos en entre era eran eres es esa esas ese eso esos esta estaba estaban estan estar estas este esto estos estoy etc
        fue fueron fui ha habia habian haber habido hace hacen hacia han has hasta hay haya he hemos
        la las le les lo los
        mas me mi mis mientras muy mucho
        ni nos nosotros nuestra nuestro nuestros nuestras
        o os otra otras otro otros
        para pero poco por porque pues puede pueden puedo
        que quien quienes
        se sea sean segun ser sera seran si sido siendo sobre son soy su sus
        tambien tan tanto te tengo tiene tienen toda todas todo todos tu tus
        u un una unas uno unos usted ustedes
        va van voy y ya yo
        """);

    private static readonly FrozenSet<string> EnglishWords = Set(
        """
        a about after again all also am an and any are as at
        be because been before being between both but by
        can could did do does doing during
        each else etc ever for from
        had has have having he her here hers him his how however
        i if in into is it its itself im ive id ill
        just me more most my myself
        of off on once only or other our ours out over own
        please same she should so some such
        than that the their theirs them then there these they this those through to too
        under until up upon us very
        was we were what whats when where which while who whom whose why will with would
        you your yours youre
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Spanish =
        SpanishWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> English =
        EnglishWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a folded word is a stop word of a language.</summary>
    public static bool Contains(SearchLanguage language, ReadOnlySpan<char> folded) =>
        language == SearchLanguage.Spanish ? Spanish.Contains(folded) : English.Contains(folded);

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
