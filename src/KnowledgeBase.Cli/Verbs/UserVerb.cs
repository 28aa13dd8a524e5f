using System.CommandLine;
using System.Data.Common;
using System.Security.Cryptography;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Data;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Data.Databases;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Cli.Verbs;

/// <summary>
/// <c>kb user add</c> and <c>kb user disable</c>: accounts of the site's own database, whether the site runs or not. It is the only way to make
/// the first administrator.
/// </summary>
public static class UserVerb
{
    private const int GeneratedLength = 24;
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>The verb with its sub-verbs.</summary>
    /// <param name="input">Where a password is read from; the console's input unless said.</param>
    public static Command Create(TextReader? input = null) =>
        new("user", "Makes and closes accounts in the site's database.") { CreateAdd(input ?? Console.In), CreateDisable() };

    private static Command CreateAdd(TextReader input)
    {
        var email = new Option<string>("--email") { Description = "The address to sign in with.", Required = true };
        var name = new Option<string>("--name") { Description = "The name that others see; up to 80 characters.", Required = true };
        var role = new Option<Role>("--role") { Description = "What the account is for: reader, author, reviewer, lead or administrator.", Required = true };
        var legal = new Option<bool>("--legal") { Description = "May also approve legal topics; for reviewers and leads." };
        var passwordStdin = new Option<bool>("--password-stdin") { Description = "Reads the password from the first line of the input instead of making one." };
        var data = DataOption();
        var add = new Command("add", "Makes an account. Without --password-stdin a password is made and printed once.") { email, name, role, legal, passwordStdin, data };
        add.SetAction((parsed, cancellationToken) => RunAsync(parsed, data, async accounts =>
        {
            var generated = parsed.GetValue(passwordStdin) ? null : RandomNumberGenerator.GetString(Alphabet, GeneratedLength);
            var password = generated ?? await input.ReadLineAsync(cancellationToken) ?? string.Empty;
            var account = new NewAccount(parsed.GetValue(email)!, parsed.GetValue(name)!, parsed.GetValue(role), parsed.GetValue(legal));
            return Report(parsed, account, await accounts.AddAsync(account, password), generated);
        }, cancellationToken));
        return add;
    }

    private static Command CreateDisable()
    {
        var email = new Option<string>("--email") { Description = "The account's address.", Required = true };
        var data = DataOption();
        var disable = new Command("disable", "Closes an account: it cannot sign in, and its sessions end within a minute.") { email, data };
        disable.SetAction((parsed, cancellationToken) => RunAsync(parsed, data, async accounts =>
        {
            var person = await accounts.FindAsync(parsed.GetValue(email)!);
            if (person is null || !await accounts.DisableAsync(person.Id))
            {
                return Refuse(parsed, $"no account has the address {parsed.GetValue(email)}");
            }

            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{parsed.GetValue(email)} is closed.");
            return 0;
        }, cancellationToken));
        return disable;
    }

    private static Option<string?> DataOption() =>
        new("--data") { Description = "The site's data folder; KnowledgeBase__DataPath, else 'data', unless said." };

    private static async Task<int> RunAsync(
        ParseResult parsed, Option<string?> data, Func<UserAccounts, Task<int>> act, CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        var folder = Path.GetFullPath(parsed.GetValue(data) ?? configuration["KnowledgeBase:DataPath"] ?? "data");
        try
        {
            var options = DatabaseOptions.From(configuration, folder);
            var services = new ServiceCollection();
            services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
            services.AddKnowledgeBaseData(options);
            services.AddAccountStore();
            await using var provider = services.BuildServiceProvider();
            await provider.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
            await using var scope = provider.CreateAsyncScope();
            return await act(scope.ServiceProvider.GetRequiredService<UserAccounts>());
        }
        catch (Exception fault) when (fault is DbException or IOException or UnauthorizedAccessException or TimeoutException or InvalidOperationException)
        {
            return Refuse(parsed, $"the database cannot be used (data folder {folder}): {fault.GetBaseException().Message}");
        }
    }

    private static int Report(ParseResult parsed, NewAccount account, AddAccountOutcome outcome, string? generated)
    {
        switch (outcome)
        {
            case AddAccountOutcome.Added:
                parsed.InvocationConfiguration.Output.WriteLine($"{account.Email} can sign in as {account.Role.ToString().ToLowerInvariant()}.");
                if (generated is not null)
                {
                    parsed.InvocationConfiguration.Output.WriteLine($"Password (shown only now): {generated}");
                }

                return 0;
            case AddAccountOutcome.EmailTaken:
                return Refuse(parsed, $"another account has the address {account.Email}");
            case AddAccountOutcome.InvalidEmail:
                return Refuse(parsed, $"'{account.Email}' is not an e-mail address");
            case AddAccountOutcome.InvalidDisplayName:
                return Refuse(parsed, $"the name needs 1 to {ApplicationUser.MaxDisplayName} characters, without line breaks and angle brackets");
            case AddAccountOutcome.WeakPassword weak:
                return Refuse(parsed, string.Join(' ', weak.Reasons));
            default:
                throw new System.Diagnostics.UnreachableException(outcome.ToString());
        }
    }

    private static int Refuse(ParseResult parsed, string reason)
    {
        parsed.InvocationConfiguration.Error.WriteLine($"kb user: {reason}");
        return 1;
    }
}
