using KnowledgeBase.Core.Access;
using Microsoft.AspNetCore.Authorization;

namespace KnowledgeBase.Web.Security;

/// <summary>
/// Says which part of the site a page or an endpoint belongs to; who may not open that part gets 403 before any handler runs. Rights on single
/// articles and change requests are asked from <see cref="AccessPolicy"/> by the handlers, with the object at hand.
/// </summary>
/// <param name="page">The part of the site.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpensAttribute(SitePage page) : Attribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    /// <summary>The part of the site.</summary>
    public SitePage Page { get; } = page;

    /// <inheritdoc/>
    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
