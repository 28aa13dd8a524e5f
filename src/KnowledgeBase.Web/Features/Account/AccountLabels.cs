using System.Globalization;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Data.Accounts.Passwords;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Web.Features.Account;

/// <summary>Names for people of what accounts carry, in the language of the interface.</summary>
public static class AccountLabels
{
    /// <summary>The name of a role.</summary>
    public static string Of(Role role) => role switch
    {
        Role.Reader => AccountTexts.RoleReader,
        Role.Author => AccountTexts.RoleAuthor,
        Role.Reviewer => AccountTexts.RoleReviewer,
        Role.Lead => AccountTexts.RoleLead,
        Role.Administrator => AccountTexts.RoleAdministrator,
    };

    /// <summary>Why a password is refused.</summary>
    public static string Of(IdentityError error) => error.Code switch
    {
        PasswordErrors.TooShort => string.Format(CultureInfo.CurrentCulture, AccountTexts.PasswordTooShort, AccountServices.MinPasswordLength),
        PasswordErrors.Common => AccountTexts.PasswordCommon,
        PasswordErrors.Personal => AccountTexts.PasswordPersonal,
        PasswordErrors.Mismatch => AccountTexts.PasswordMismatch,
        _ => AccountTexts.PasswordRefused,
    };
}
