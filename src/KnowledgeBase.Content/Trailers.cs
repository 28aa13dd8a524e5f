namespace KnowledgeBase.Content;

/// <summary>The trailers in the store's commits; docs/decisions/0002-content-store.md tells what each is for.</summary>
internal static class Trailers
{
    /// <summary>Who approved a publication; once per person.</summary>
    public const string ReviewedBy = "Reviewed-by";

    /// <summary>The number of the change request, in drafts and publications.</summary>
    public const string ChangeRequest = "Change-request";

    /// <summary>In a publication: the approved head.</summary>
    public const string Head = "Change-request-head";

    /// <summary>In a draft: the published revision that the line is based on. Its presence makes a commit a draft.</summary>
    public const string Base = "Change-request-base";

    /// <summary>In a draft: the writer's key of the save.</summary>
    public const string RetryKey = "Retry-key";

    /// <summary>In a draft: that a text differs from what the writer sent, because somebody else's was merged in.</summary>
    public const string Merged = "Merged";

    /// <summary>In a draft that merges the main line: that the one who asked for it wrote texts that could not be merged.</summary>
    public const string Resolved = "Resolved";

    /// <summary>In a draft taken over from outside: the authors of the commits that were pushed, but for the newest one's.</summary>
    public const string CoAuthoredBy = "Co-authored-by";

    /// <summary>In a draft taken over from outside: the name of the branch that was pushed.</summary>
    public const string IncomingBranch = "Incoming-branch";

    /// <summary>The value of a trailer that is there or not.</summary>
    public const string Yes = "yes";
}
