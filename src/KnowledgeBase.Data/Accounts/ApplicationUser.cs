using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.People;
using Microsoft.AspNetCore.Identity;

namespace KnowledgeBase.Data.Accounts;

/// <summary>An account. It has exactly one role; the user name is the e-mail address.</summary>
public sealed class ApplicationUser : IdentityUser
{
    /// <summary>The longest display name, in characters.</summary>
    public const int MaxDisplayName = 80;

    /// <summary>The name that others see; 1 to <see cref="MaxDisplayName"/> characters, no line breaks and no angle brackets.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the account is for.</summary>
    public required Role Role { get; set; }

    /// <summary>Whether it may also approve changes of legal topics.</summary>
    public bool HasLegal { get; set; }

    /// <summary>The language of the interface, <c>es</c> or <c>en</c>.</summary>
    public string UiLanguage { get; set; } = "es";

    /// <summary>Whether the account is closed: it cannot sign in, and its sessions end within a minute.</summary>
    public bool Disabled { get; set; }

    /// <summary>When the account was made.</summary>
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>The account as others see it.</summary>
    public Person ToPerson() => new(new UserId(Id), DisplayName);
}
