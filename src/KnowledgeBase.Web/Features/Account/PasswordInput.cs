using System.ComponentModel.DataAnnotations;
using KnowledgeBase.Data.Accounts;

namespace KnowledgeBase.Web.Features.Account;

/// <summary>The form that changes one's own password.</summary>
public sealed class PasswordInput
{
    [Required]
    [StringLength(AccountServices.MaxPasswordLength)]
    public string? Current { get; set; }

    [Required]
    [StringLength(AccountServices.MaxPasswordLength)]
    public string? New { get; set; }

    [Required]
    [StringLength(AccountServices.MaxPasswordLength)]
    public string? Repeated { get; set; }
}
