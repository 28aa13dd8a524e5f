using KnowledgeBase.Core.Access;
using Microsoft.AspNetCore.Authorization;

namespace KnowledgeBase.Web.Security;

/// <summary>Asks the policy whether the caller may open a part of the site.</summary>
internal sealed class OpensHandler : AuthorizationHandler<OpensAttribute>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OpensAttribute requirement)
    {
        if (AccessPolicy.Allows(SiteClaims.ReadCaller(context.User), new AccessRequest.OpenPage(requirement.Page)))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
