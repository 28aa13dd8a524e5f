namespace KnowledgeBase.Search;

/// <summary>What a part of a score stands for, and which arguments its <see cref="ScoreExplanation"/> has.</summary>
public enum ScorePart
{
    /// <summary>The whole score: the sum of what words and the exact text give, times the factors.</summary>
    Total,

    /// <summary>A word of the query, as typed.</summary>
    Word,

    /// <summary>What a phrase of the query may mean instead: the phrase of the synonyms.</summary>
    Replacement,

    /// <summary>A form of a word: the term, its language's code, its weight with three decimals, the document's impact of 0 to 255.</summary>
    Term,

    /// <summary>The query is the document's title, one of its phrases or codes.</summary>
    ExactText,

    /// <summary>The factor for having many of the words: how many it has, how many there are.</summary>
    Coverage,

    /// <summary>The factor for the document's prior.</summary>
    Prior,

    /// <summary>The factor for how close the words stand.</summary>
    Proximity,

    /// <summary>The factor for sentences of the document's group that say the same.</summary>
    Sentences,
}
