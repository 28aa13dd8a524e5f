using System.ComponentModel.DataAnnotations;
using KnowledgeBase.Data.Accounts;

namespace KnowledgeBase.Web.Features.Account;

/// <summary>The sign-in form.</summary>
public sealed class LoginInput
{
    [Required]
    [StringLength(256)]
    public string? Email { get; set; }

    [Required]
    [StringLength(AccountServices.MaxPasswordLength)]
    public string? Password { get; set; }
}
