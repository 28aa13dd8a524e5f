namespace KnowledgeBase.Data.Accounts.Passwords;

/// <summary>Why a password is refused, as codes of Identity's errors; the site has a text for each.</summary>
public static class PasswordErrors
{
    /// <summary>Shorter than <see cref="AccountServices.MinPasswordLength"/>.</summary>
    public const string TooShort = "PasswordTooShort";

    /// <summary>One that is guessed first.</summary>
    public const string Common = "PasswordCommon";

    /// <summary>The account's own name or address.</summary>
    public const string Personal = "PasswordPersonal";

    /// <summary>Not the current password.</summary>
    public const string Mismatch = "PasswordMismatch";
}
