namespace KnowledgeBase.Testing.Sites;

/// <summary>The accounts that the Development profile comes with.</summary>
public static class DemoAccount
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "Demo-2026-Guia!";

    /// <summary>A reader on calls.</summary>
    public const string Reader = "csr@demo.local";

    /// <summary>A Tier 2 author.</summary>
    public const string Author = "author@demo.local";

    /// <summary>A reviewer.</summary>
    public const string Reviewer = "reviewer@demo.local";

    /// <summary>A team lead.</summary>
    public const string Lead = "lead@demo.local";

    /// <summary>The administrator.</summary>
    public const string Administrator = "admin@demo.local";
}
