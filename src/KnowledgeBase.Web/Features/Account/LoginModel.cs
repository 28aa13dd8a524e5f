using System.Net;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Web.Features.Localization;
using KnowledgeBase.Web.Features.Shared;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Account;

/// <summary>
/// Sign-in. One message answers every failure, and an unknown address takes as long as a known one, so that nobody learns here who has an
/// account.
/// </summary>
[AllowAnonymous]
[RequestSizeLimit(MaxBodyBytes)]
public sealed class LoginModel(
    SiteSignInManager signIn, UserManager<ApplicationUser> users, SignInThrottle throttle, IPasswordHasher<ApplicationUser> hasher, IWebHostEnvironment environment)
    : PageModel
{
    private const int MaxBodyBytes = 16 * 1024;
    private const int RetrySeconds = 60;

    /// <summary>What was typed.</summary>
    [BindProperty]
    public LoginInput Input { get; set; } = new();

    /// <summary>Where to go after sign-in; another site's address is ignored.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Why sign-in failed, for people; <see langword="null"/> before the first attempt.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether the page lists the demo accounts.</summary>
    public bool ShowsDemoAccounts => environment.IsDevelopment();

    private string Destination => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";

    public IActionResult OnGet() => HttpContext.FindCaller() is null ? Page() : LocalRedirect(Destination);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || Input is not { Email: { } email, Password: { } password })
        {
            Failure = AccountTexts.SignInFailed;
            return Page();
        }

        var address = HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        var account = users.NormalizeEmail(email);
        using var turn = await throttle.WaitAsync(address, account, cancellationToken);
        if (!turn.IsAcquired)
        {
            Failure = SharedTexts.ErrorTooManyText;
            Response.Headers.RetryAfter = RetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        if (await TrySignInAsync(email, password) is { } user)
        {
            SuggestLanguage(user);
            return LocalRedirect(Destination);
        }

        throttle.CountFailure(address, account);
        Failure = AccountTexts.SignInFailed;
        return Page();
    }

    private async Task<ApplicationUser?> TrySignInAsync(string email, string password)
    {
        if (await users.FindByEmailAsync(email) is not { } user)
        {
            hasher.HashPassword(new ApplicationUser { DisplayName = string.Empty, Role = default }, password);
            return null;
        }

        var result = await signIn.PasswordSignInAsync(user, password, isPersistent: false, lockoutOnFailure: true);
        return result.Succeeded ? user : null;
    }

    // The account's language counts on a browser where nobody has chosen one.
    private void SuggestLanguage(ApplicationUser user)
    {
        if (!Request.Cookies.ContainsKey(SiteCookies.NameOf(InterfaceLanguage.CookieName, environment)))
        {
            InterfaceLanguage.Remember(HttpContext, user.UiLanguage);
        }
    }
}
