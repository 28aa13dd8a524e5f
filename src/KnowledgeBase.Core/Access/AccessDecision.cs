namespace KnowledgeBase.Core.Access;

/// <summary>What the policy says to a request.</summary>
public enum AccessDecision
{
    /// <summary>Go on.</summary>
    Allowed,

    /// <summary>Nobody is signed in: pages lead to sign-in, the API answers 401.</summary>
    SignInRequired,

    /// <summary>The caller may know that it exists, but may not do this: 403.</summary>
    Forbidden,

    /// <summary>The caller may not know that it exists: 404, the same as for what does not exist.</summary>
    NotFound,
}
