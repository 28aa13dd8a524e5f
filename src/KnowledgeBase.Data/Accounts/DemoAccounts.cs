using KnowledgeBase.Core.Access;

namespace KnowledgeBase.Data.Accounts;

/// <summary>The accounts of a site that somebody tries on their own machine. They exist under the Development profile only.</summary>
public static class DemoAccounts
{
    /// <summary>The password of all of them; it is shown on the sign-in page.</summary>
    public const string Password = "Demo-2026-Guia!";

    /// <summary>One account per role.</summary>
    public static IReadOnlyList<NewAccount> All { get; } =
    [
        new("csr@demo.local", "Camila Soto", Role.Reader),
        new("author@demo.local", "Andrés Luna", Role.Author),
        new("reviewer@demo.local", "Renata Vidal", Role.Reviewer),
        new("lead@demo.local", "Leonor Campos", Role.Lead, HasLegal: true),
        new("admin@demo.local", "Adrián Mora", Role.Administrator),
    ];

    /// <summary>Makes those that do not exist yet.</summary>
    /// <exception cref="InvalidOperationException">One of them is refused.</exception>
    public static async Task EnsureAsync(UserAccounts accounts)
    {
        foreach (var account in All)
        {
            var outcome = await accounts.AddAsync(account, Password);
            if (outcome is not (AddAccountOutcome.Added or AddAccountOutcome.EmailTaken))
            {
                throw new InvalidOperationException($"The demo account {account.Email} was refused: {outcome}.");
            }
        }
    }
}
