using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Features.Shared;

/// <summary>A page handler's answer that is one static component: the fragment that htmx swaps in.</summary>
/// <typeparam name="TComponent">The component.</typeparam>
/// <param name="parameters">Its parameters, as an anonymous object.</param>
public sealed class ComponentFragment<TComponent>(object parameters) : IActionResult
    where TComponent : IComponent
{
    /// <inheritdoc/>
    public Task ExecuteResultAsync(ActionContext context) =>
        new RazorComponentResult<TComponent>(parameters).ExecuteAsync(context.HttpContext);
}
