namespace KnowledgeBase.Core.Articles;

/// <summary>The sections that the templates know; each has a fixed anchor and a heading per language.</summary>
public enum SectionKind
{
    /// <summary>What the procedure is for.</summary>
    Purpose,

    /// <summary>What it covers and what it does not.</summary>
    Scope,

    /// <summary>The situations in which it is used.</summary>
    When,

    /// <summary>The problem in the customer's words.</summary>
    Issue,

    /// <summary>The facts that are true before and after the resolution.</summary>
    Environment,

    /// <summary>What solves the problem.</summary>
    Resolution,

    /// <summary>Why the problem happens.</summary>
    Cause,

    /// <summary>The answer in a sentence or two.</summary>
    Answer,

    /// <summary>The answer explained.</summary>
    Details,

    /// <summary>One example of an answer.</summary>
    Example,

    /// <summary>What a script's call should reach.</summary>
    Goal,

    /// <summary>The rule of a policy.</summary>
    Rule,

    /// <summary>Why the rule stands.</summary>
    Why,

    /// <summary>Examples of the rule.</summary>
    Examples,

    /// <summary>The data and tools that must be at hand.</summary>
    Need,

    /// <summary>What can go wrong, before the steps.</summary>
    Risks,

    /// <summary>The questions of a flow.</summary>
    Questions,

    /// <summary>The numbered steps.</summary>
    Steps,

    /// <summary>The first words of a script.</summary>
    Opening,

    /// <summary>How a script verifies identity.</summary>
    Verify,

    /// <summary>A script's questions to the customer.</summary>
    Explore,

    /// <summary>A script's explanation to the customer.</summary>
    Explain,

    /// <summary>What a script offers.</summary>
    Offer,

    /// <summary>Objections and their answers.</summary>
    Objections,

    /// <summary>The exact words to say.</summary>
    Say,

    /// <summary>What never to promise or to ask.</summary>
    Never,

    /// <summary>When to escalate, and to whom.</summary>
    Escalate,

    /// <summary>What an escalation carries.</summary>
    Attach,

    /// <summary>Deadlines and clocks.</summary>
    Deadlines,

    /// <summary>How the case ends and its code.</summary>
    Close,

    /// <summary>Sources and related articles.</summary>
    References,
}
