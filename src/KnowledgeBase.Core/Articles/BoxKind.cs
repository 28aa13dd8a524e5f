namespace KnowledgeBase.Core.Articles;

/// <summary>The boxes that a mark in capitals makes of a quotation.</summary>
public enum BoxKind
{
    /// <summary>What never to promise or to ask.</summary>
    Never,

    /// <summary>When to escalate, to whom.</summary>
    Escalate,

    /// <summary>A risk, before the step that has it.</summary>
    Caution,

    /// <summary>A side note.</summary>
    Note,

    /// <summary>A note for reviewers, which readers never see and search does not find.</summary>
    Reviewer,
}
