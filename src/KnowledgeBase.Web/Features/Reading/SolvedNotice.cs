namespace KnowledgeBase.Web.Features.Reading;

/// <summary>What the reader is told after saying that an article solved their search. Travels in the temporary data by name.</summary>
public enum SolvedNotice
{
    /// <summary>The words help to find the article now.</summary>
    Learned,

    /// <summary>They will when somebody else says so too.</summary>
    Waiting,

    /// <summary>It is stored, without more to say.</summary>
    Noted,

    /// <summary>The search has no words to learn.</summary>
    NothingToLearn,

    /// <summary>The search held card data; nothing was stored.</summary>
    CardData,

    /// <summary>The person has confirmed as much as anybody can in a day.</summary>
    TooMany,
}
