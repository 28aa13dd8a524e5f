using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Data.Accounts.Passwords;

/// <summary>Refuses passwords that are easy to guess: for everybody, or for whoever knows the account's name and address.</summary>
internal sealed class CommonPasswordValidator : IPasswordValidator<ApplicationUser>
{
    private static readonly char[] Separators = [' ', '.', '-', '_', '+'];

    public Task<IdentityResult> ValidateAsync(UserManager<ApplicationUser> manager, ApplicationUser user, string? password)
    {
        if (password is null)
        {
            return Task.FromResult(IdentityResult.Success);
        }

        if (CommonPasswords.Contains(password))
        {
            return Task.FromResult(IdentityResult.Failed(new IdentityError
            {
                Code = PasswordErrors.Common,
                Description = "The password is among those that are guessed first. Several unrelated words make a good one.",
            }));
        }

        var mailbox = user.Email?.Split('@')[0];
        var personal = $"{user.DisplayName} {mailbox}".Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return Task.FromResult(CommonPasswords.Contains(password, personal)
            ? IdentityResult.Failed(new IdentityError { Code = PasswordErrors.Personal, Description = "The password consists of the account's own name or address." })
            : IdentityResult.Success);
    }
}
