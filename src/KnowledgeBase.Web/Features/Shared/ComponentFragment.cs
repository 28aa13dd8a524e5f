using System.Net.Mime;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Mvc;

namespace KnowledgeBase.Web.Features.Shared;

/// <summary>A page handler's answer that is one static component: the fragment that htmx swaps in.</summary>
/// <typeparam name="TComponent">The component.</typeparam>
/// <param name="parameters">Its parameters, as an anonymous object.</param>
/// <remarks>
/// <c>RazorComponentResult</c> would write the same. It also prepares each request for interactive components, navigation and forms, which our components
/// never have, and writes through two more buffers.
/// </remarks>
public sealed class ComponentFragment<TComponent>(object parameters) : IActionResult
    where TComponent : IComponent
{
    private const string ContentType = $"{MediaTypeNames.Text.Html}; charset=utf-8";

    /// <inheritdoc/>
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var http = context.HttpContext;
        await using var renderer = new HtmlRenderer(http.RequestServices, http.RequestServices.GetRequiredService<ILoggerFactory>());
        await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var fragment = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(new RouteValueDictionary(parameters)));

            // Only now: a component that fails is answered with the page for errors.
            http.Response.ContentType = ContentType;
            await using var writer = new Utf8Writer(http.Response.BodyWriter);
            fragment.WriteHtmlTo(writer);
        });
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
    }
}
