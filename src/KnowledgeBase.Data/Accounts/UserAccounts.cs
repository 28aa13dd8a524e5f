using System.ComponentModel.DataAnnotations;
using KnowledgeBase.Core.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace KnowledgeBase.Data.Accounts;

/// <summary>Makes, closes and finds accounts.</summary>
public sealed class UserAccounts(UserManager<ApplicationUser> users, KnowledgeBaseDbContext context, SignInSessions sessions, TimeProvider time)
{
    private static readonly EmailAddressAttribute EmailForm = new();

    /// <summary>Makes an account.</summary>
    public async Task<AddAccountOutcome> AddAsync(NewAccount account, string password)
    {
        var email = account.Email.Trim();
        var name = account.DisplayName.Trim();
        if (email.Length > AccountTables.NameLength || !EmailForm.IsValid(email) || email.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        {
            return new AddAccountOutcome.InvalidEmail();
        }

        if (name.Length is 0 or > ApplicationUser.MaxDisplayName || name.Any(c => char.IsControl(c) || c is '<' or '>' or '\u2028' or '\u2029'))
        {
            return new AddAccountOutcome.InvalidDisplayName();
        }

        if (await users.FindByEmailAsync(email) is not null)
        {
            return new AddAccountOutcome.EmailTaken();
        }

        var user = new ApplicationUser
        {
            UserName = email,
            Email = email,
            EmailConfirmed = true,
            DisplayName = name,
            Role = account.Role,
            HasLegal = account.HasLegal,
            UiLanguage = account.UiLanguage,
            CreatedAt = time.GetUtcNow(),
        };
        var result = await users.CreateAsync(user, password);
        return result switch
        {
            { Succeeded: true } => new AddAccountOutcome.Added(user.ToPerson()),
            _ when result.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.InvalidUserName) or nameof(IdentityErrorDescriber.InvalidEmail)) => new AddAccountOutcome.InvalidEmail(),
            _ when result.Errors.Any(error => error.Code is nameof(IdentityErrorDescriber.DuplicateUserName) or nameof(IdentityErrorDescriber.DuplicateEmail)) => new AddAccountOutcome.EmailTaken(),
            _ => new AddAccountOutcome.WeakPassword([.. result.Errors.Select(error => error.Description)]),
        };
    }

    /// <summary>Closes an account: it cannot sign in any more, and its sessions end. Returns whether there is such an account.</summary>
    public async Task<bool> DisableAsync(UserId id)
    {
        if (await users.FindByIdAsync(id.Value) is not { } user)
        {
            return false;
        }

        user.Disabled = true;
        await users.UpdateSecurityStampAsync(user);
        await sessions.EndAllAsync(id, except: null, CancellationToken.None);
        return true;
    }

    /// <summary>The account of that address as others see it, or <see langword="null"/>.</summary>
    public async Task<Person?> FindAsync(string email) => (await users.FindByEmailAsync(email))?.ToPerson();

    /// <summary>Whether any account exists.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => context.Users.AnyAsync(cancellationToken);
}
