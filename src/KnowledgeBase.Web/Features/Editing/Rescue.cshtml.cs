using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>Typed text that could not be taken, to be sent again. Without such a text there is no page.</summary>
[AllowAnonymous]
public sealed class RescueModel : PageModel
{
    private const int LongText = 120;

    /// <summary>The text.</summary>
    public TypedText Text { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public IActionResult OnGet()
    {
        if (HttpContext.Features.Get<TypedText>() is not { } text)
        {
            return NotFound();
        }

        Text = text;
        return new PageResult { StatusCode = Response.StatusCode };
    }

    /// <summary>Whether a field is shown; short ones only go along.</summary>
    public static bool IsShown(string value) => value.Length > LongText || value.Contains('\n', StringComparison.Ordinal);
}
