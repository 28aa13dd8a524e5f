using System.Net;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.People;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Web.Features.Shared;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Account;

/// <summary>Changes one's own password. It ends the account's other sessions and begins a new one here.</summary>
[Opens(SitePage.OwnAccount)]
[RequestSizeLimit(MaxBodyBytes)]
public sealed class PasswordModel(
    SiteSignInManager signIn, UserManager<ApplicationUser> users, SignInSessions sessions, SignInThrottle throttle) : PageModel
{
    private const int MaxBodyBytes = 16 * 1024;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    /// <summary>Whether it has just been changed.</summary>
    [TempData]
    public bool Changed { get; set; }

    /// <summary>Why it was not changed, for people.</summary>
    public IReadOnlyList<string> Failures { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Input is not { Current: { } current, New: { } wanted })
        {
            return Fail(AccountTexts.PasswordIncomplete);
        }

        if (wanted != Input.Repeated)
        {
            return Fail(AccountTexts.PasswordNotRepeated);
        }

        if (await users.GetUserAsync(User) is not { } user)
        {
            return Challenge();
        }

        var address = HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        using var turn = await throttle.WaitAsync(address, user.NormalizedEmail!, cancellationToken);
        if (!turn.IsAcquired)
        {
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Fail(SharedTexts.ErrorTooManyText);
        }

        // Counted like a sign-in: whoever finds an open browser must not guess the password here.
        if (!(await signIn.CheckPasswordSignInAsync(user, current, lockoutOnFailure: true)).Succeeded)
        {
            throttle.CountFailure(address, user.NormalizedEmail!);
            return Fail(AccountTexts.PasswordMismatch);
        }

        var result = await users.ChangePasswordAsync(user, current, wanted);
        if (!result.Succeeded)
        {
            return Fail([.. result.Errors.Select(AccountLabels.Of)]);
        }

        await sessions.EndAllAsync(new UserId(user.Id), except: null, cancellationToken);
        await signIn.SignInAsync(user, isPersistent: false);
        Changed = true;
        return RedirectToPage();
    }

    private PageResult Fail(params IReadOnlyList<string> failures)
    {
        Failures = failures;
        return Page();
    }
}
