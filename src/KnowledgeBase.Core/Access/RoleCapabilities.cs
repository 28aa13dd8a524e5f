using System.Collections.Frozen;

namespace KnowledgeBase.Core.Access;

/// <summary>What each role may do.</summary>
public static class RoleCapabilities
{
    private static readonly FrozenSet<Capability> Reader = [Capability.ReadTier1];
    private static readonly FrozenSet<Capability> Author = [.. Reader, Capability.ReadTier2, Capability.Write];
    private static readonly FrozenSet<Capability> Reviewer = [.. Author, Capability.Review];
    private static readonly FrozenSet<Capability> Lead = [.. Reviewer, Capability.SeeTeamPages];
    private static readonly FrozenSet<Capability> Administrator = [.. Reader, Capability.ManageAccounts, Capability.ManageSettings];

    /// <summary>The capabilities of a role.</summary>
    /// <param name="role">The account's role.</param>
    /// <param name="hasLegal">
    /// Whether the account also approves legal topics. It adds to what a role reviews: it has no effect for a role that reviews nothing.
    /// </param>
    public static FrozenSet<Capability> Of(Role role, bool hasLegal)
    {
        var capabilities = role switch
        {
            Role.Reader => Reader,
            Role.Author => Author,
            Role.Reviewer => Reviewer,
            Role.Lead => Lead,
            Role.Administrator => Administrator,
        };
        return hasLegal && capabilities.Contains(Capability.Review) ? [.. capabilities, Capability.ApproveLegal] : capabilities;
    }
}
