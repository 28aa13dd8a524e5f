using System.Collections.Frozen;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Core.Access;

/// <summary>The person on whose behalf something is read or done, with what they may do.</summary>
/// <param name="Person">Who.</param>
/// <param name="Capabilities">What they may do.</param>
public sealed record Caller(Person Person, FrozenSet<Capability> Capabilities)
{
    /// <summary>The caller that an account makes.</summary>
    /// <param name="person">Whose account.</param>
    /// <param name="role">Its role.</param>
    /// <param name="hasLegal">Whether it also approves legal topics.</param>
    public static Caller Of(Person person, Role role, bool hasLegal = false) => new(person, RoleCapabilities.Of(role, hasLegal));

    /// <summary>Whether they may do it.</summary>
    public bool Can(Capability capability) => Capabilities.Contains(capability);

    /// <summary>Whether they may read articles of that audience.</summary>
    public bool CanRead(Audience audience) => audience switch
    {
        Audience.Tier1 => Can(Capability.ReadTier1),
        Audience.Tier2 => Can(Capability.ReadTier2),
    };
}
