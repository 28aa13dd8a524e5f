using System.Diagnostics;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Access;

/// <summary>
/// The one function that decides who sees and does what. Every route, verb of <c>kb</c>, old revision and list asks it with the object it has
/// loaded; nothing else compares roles.
/// </summary>
public static class AccessPolicy
{
    /// <summary>Decides on a request.</summary>
    /// <param name="caller">Who asks; <see langword="null"/> when nobody is signed in.</param>
    /// <param name="request">What for.</param>
    public static AccessDecision Decide(Caller? caller, AccessRequest request) => (caller, request) switch
    {
        (null, _) => AccessDecision.SignInRequired,
        (_, AccessRequest.OpenPage(var page)) => AllowIf(caller.Can(CapabilityFor(page))),
        (_, AccessRequest.ReadEdition(var today, var then)) => MayRead(caller, today, then) ? AccessDecision.Allowed : AccessDecision.NotFound,
        (_, AccessRequest.ProposeChange(var today, var then)) when !MayRead(caller, today, then) => AccessDecision.NotFound,
        (_, AccessRequest.ProposeChange or AccessRequest.ProposeArticle) => AllowIf(caller.Can(Capability.Write)),
        (_, AccessRequest.UseChangeRequest(var act, var facts)) =>
            MaySee(caller, facts) ? AllowIf(MayDo(caller, act, facts)) : AccessDecision.NotFound,
        _ => throw new UnreachableException($"No rule for {request}."),
    };

    /// <summary>Whether the request is allowed.</summary>
    public static bool Allows(Caller? caller, AccessRequest request) => Decide(caller, request) == AccessDecision.Allowed;

    private static Capability CapabilityFor(SitePage page) => page switch
    {
        SitePage.Knowledge => Capability.ReadTier1,
        SitePage.Writing => Capability.Write,
        SitePage.ReviewQueue => Capability.Review,
        SitePage.Team => Capability.SeeTeamPages,
        SitePage.Accounts => Capability.ManageAccounts,
        SitePage.Settings => Capability.ManageSettings,
        SitePage.OwnAccount => Capability.ReadTier1,
    };

    // An old revision needs the rights of its own time as well: narrowing an audience must hide what was open, and widening it must not
    // open what was hidden.
    private static bool MayRead(Caller caller, Audience today, IReadOnlyList<Audience> then) =>
        caller.CanRead(today) && then.All(caller.CanRead);

    private static bool MaySee(Caller caller, ChangeRequestFacts facts) =>
        caller.CanRead(facts.Audience)
        && ((facts.IsWrittenBy(caller.Person.Id) && caller.Can(Capability.Write))
            || (facts.WasSubmitted && caller.Can(Capability.Review)));

    private static bool MayDo(Caller caller, ChangeRequestAct act, ChangeRequestFacts facts)
    {
        var reviews = caller.Can(Capability.Review) && !facts.IsWrittenBy(caller.Person.Id);
        return act switch
        {
            ChangeRequestAct.Read or ChangeRequestAct.Comment => true,
            ChangeRequestAct.Save => caller.Can(Capability.Write),
            ChangeRequestAct.Submit => caller.Can(Capability.Write) && facts.IsWrittenBy(caller.Person.Id),
            ChangeRequestAct.Approve or ChangeRequestAct.RequestChanges or ChangeRequestAct.Publish => reviews,
            ChangeRequestAct.ApproveForLegal => reviews && facts.TouchesLegalTopic && caller.Can(Capability.ApproveLegal),
            ChangeRequestAct.Withdraw => facts.Author == caller.Person.Id || reviews,
        };
    }

    private static AccessDecision AllowIf(bool condition) => condition ? AccessDecision.Allowed : AccessDecision.Forbidden;
}
