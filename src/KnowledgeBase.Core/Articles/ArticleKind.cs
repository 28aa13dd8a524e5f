namespace KnowledgeBase.Core.Articles;

/// <summary>The kind of an article; it decides the template and its required sections.</summary>
public enum ArticleKind
{
    /// <summary>Standard operating procedure: numbered steps with decision points.</summary>
    Sop,

    /// <summary>How one problem is solved, told from the customer's words.</summary>
    Resolution,

    /// <summary>A short answer with its explanation.</summary>
    Faq,

    /// <summary>Words to say through a whole call.</summary>
    Script,

    /// <summary>A rule, why it stands, and examples.</summary>
    Policy,

    /// <summary>A decision tree that leads to an article or an escalation.</summary>
    Flow,
}
