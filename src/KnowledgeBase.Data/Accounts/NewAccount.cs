using KnowledgeBase.Core.Access;

namespace KnowledgeBase.Data.Accounts;

/// <summary>An account to make.</summary>
/// <param name="Email">The address to sign in with.</param>
/// <param name="DisplayName">The name that others see.</param>
/// <param name="Role">What the account is for.</param>
/// <param name="HasLegal">Whether it may also approve legal topics.</param>
/// <param name="UiLanguage">The language of its interface, <c>es</c> or <c>en</c>.</param>
public sealed record NewAccount(string Email, string DisplayName, Role Role, bool HasLegal = false, string UiLanguage = "es");
