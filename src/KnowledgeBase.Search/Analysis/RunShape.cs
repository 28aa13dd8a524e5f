namespace KnowledgeBase.Search.Analysis;

/// <summary>What a run of parts joined by connectors is.</summary>
internal enum RunShape
{
    /// <summary>Words that only stand close, such as <c>y/o</c>.</summary>
    Words,

    /// <summary>Words that may also be written as one, such as <c>e-mail</c> or <c>U.S.A</c>.</summary>
    Compound,

    /// <summary>A word with an apostrophe, such as <c>don't</c>.</summary>
    Contraction,

    /// <summary>A number with separators, such as <c>1,500.00</c>.</summary>
    Figure,

    /// <summary>Letters or digits in groups with at least one digit, such as <c>KB-0002</c> or <c>24/7</c>.</summary>
    Code,
}
