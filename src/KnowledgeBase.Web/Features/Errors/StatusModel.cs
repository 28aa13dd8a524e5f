using System.Diagnostics;
using KnowledgeBase.Web.Features.Shared;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Errors;

/// <summary>
/// The page that people see instead of an error. It says what to do next and never what failed inside; the number leads an operator to the log.
/// </summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken(Order = 1001)]
public sealed class StatusModel : PageModel
{
    /// <summary>The status of the response.</summary>
    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    /// <summary>What happened, in a few words.</summary>
    public string Title => Code switch
    {
        StatusCodes.Status404NotFound => SharedTexts.ErrorNotFoundTitle,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => SharedTexts.ErrorForbiddenTitle,
        StatusCodes.Status500InternalServerError or StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable => SharedTexts.ErrorTitle,
        _ => SharedTexts.ErrorBadRequestTitle,
    };

    /// <summary>What to do next.</summary>
    public string Explanation => Code switch
    {
        StatusCodes.Status404NotFound => SharedTexts.ErrorNotFoundText,
        StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => SharedTexts.ErrorForbiddenText,
        StatusCodes.Status429TooManyRequests => SharedTexts.ErrorTooManyText,
        >= StatusCodes.Status500InternalServerError => SharedTexts.ErrorServerText,
        _ => SharedTexts.ErrorBadRequestText,
    };

    /// <summary>The number of the request in the log, for faults of the site.</summary>
    public string? Trace => Code >= StatusCodes.Status500InternalServerError ? Activity.Current?.TraceId.ToHexString() ?? HttpContext.TraceIdentifier : null;

    // Opened directly the address is no fault: it answers with the status that it describes.
    public void OnGet() => Response.StatusCode = Code;
}
