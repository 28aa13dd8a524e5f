namespace KnowledgeBase.Search.Ranking;

/// <summary>
/// Every number that ranking depends on. docs/search.md says how they were found. <see cref="Default"/> is the product's;
/// <see cref="Plain"/> is BM25 over title and text alone, to compare engines.
/// </summary>
public sealed record SearchWeights
{
    /// <summary>The product's weights.</summary>
    public static SearchWeights Default { get; } = new();

    /// <summary>BM25 of all words over title and text alone.</summary>
    public static SearchWeights Plain { get; } = new()
    {
        Title = new FieldWeights(1, 0.75, 8),
        Body = new FieldWeights(1, 0.75, 90),
        Saturation = 1.2,
        Coverage = 0,
        Proximity = 0,
        ExactForm = 0,
        ExactTitle = 0,
        Prior = 0,
        Sentences = 0,
        ExpandsWords = false,
    };

    /// <summary>The title.</summary>
    public FieldWeights Title { get; init; } = new(3, 0.4, 8);

    /// <summary>How customers say it.</summary>
    public FieldWeights Phrases { get; init; } = new(1, 0.3, 40);

    /// <summary>Queries that were resolved by the document.</summary>
    public FieldWeights Learned { get; init; } = new(1, 0.3, 40);

    /// <summary>Headings of sections.</summary>
    public FieldWeights Headings { get; init; } = new(1, 0.3, 15);

    /// <summary>Texts of sections.</summary>
    public FieldWeights Body { get; init; } = new(1, 0.75, 120);

    /// <summary>BM25's k1: how soon further occurrences of a word stop to count.</summary>
    public double Saturation { get; init; } = 2;

    /// <summary>How much a document gains that has all words of the query, as a share of its score; less with fewer of them.</summary>
    public double Coverage { get; init; } = 0.2;

    /// <summary>How much a document gains whose words stand as close as in the query, as a share of its score.</summary>
    public double Proximity { get; init; } = 0.4;

    /// <summary>How much a word gains that has the accents of the query, as a share of what the word counts.</summary>
    public double ExactForm { get; init; } = 0.15;

    /// <summary>How much a document gains whose title, phrase or code is the query itself, in multiples of the query's highest possible score.</summary>
    public double ExactTitle { get; init; } = 1;

    /// <summary>
    /// How much a document gains whose title, phrases and learned queries, each a sentence of its own, are what the query says, as a multiple
    /// of its score. The best <see cref="SentencesPerGroup"/> of its group count.
    /// </summary>
    public double Sentences { get; init; } = 400;

    /// <summary>
    /// The power to which the gain of <see cref="Sentences"/> counts: above 1, what sentences say weighs more against the words of the text.
    /// </summary>
    public double SentenceEffect { get; init; } = 1.4;

    /// <summary>How many sentences of a group count.</summary>
    public int SentencesPerGroup { get; init; } = 12;

    /// <summary>The power to which a sentence's likeness counts: above 1, one sentence that says all says more than several that say a part each.</summary>
    public double SentenceSharpness { get; init; } = 1.75;

    /// <summary>A word of a sentence. Its length are its words without small ones.</summary>
    public FieldWeights Sentence { get; init; } = new(1, 0.5, 4);

    /// <summary>What a small word ("why", "my", "how") counts in a sentence against a telling one that is as rare.</summary>
    public double SentenceSmallWord { get; init; } = 0.5;

    /// <summary>What two words that stand together in a sentence count, small ones included, besides what each counts.</summary>
    public double SentenceNeighbours { get; init; } = 0.6;

    /// <summary>What two telling words count that stand near each other in a sentence, in any order.</summary>
    public double SentencePair { get; init; } = 0.3;

    /// <summary>BM25's k1 in a sentence.</summary>
    public double SentenceSaturation { get; init; } = 0.5;

    /// <summary>How much a document's prior of 1 adds, as a share of its score.</summary>
    public double Prior { get; init; } = 0.08;

    /// <summary>What a word counts that merely begins with the last word typed.</summary>
    public double PrefixMatch { get; init; } = 0.4;

    /// <summary>What a word counts that differs by one typing error; two errors count its square.</summary>
    public double FuzzyMatch { get; init; } = 0.7;

    /// <summary>Whether words are also looked for as prefixes, with typing errors, glued and split.</summary>
    public bool ExpandsWords { get; init; } = true;

    /// <summary>The impact of a word on a document: BM25F's saturated weighted frequency in 1/255ths.</summary>
    /// <param name="weightedFrequency">The sum over fields of frequency times weight over length effect.</param>
    /// <returns>1 to 255.</returns>
    internal byte Impact(double weightedFrequency) =>
        (byte)Math.Clamp(Math.Round(255 * weightedFrequency / (Saturation + weightedFrequency)), 1, 255);
}
