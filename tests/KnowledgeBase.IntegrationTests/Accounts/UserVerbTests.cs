using System.CommandLine;
using KnowledgeBase.Cli.Verbs;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Data.Databases;
using KnowledgeBase.Testing.Databases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Accounts;

public sealed class UserVerbTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kb-user-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    [Fact]
    public async Task The_first_administrator_is_made_on_an_empty_data_folder()
    {
        Assert.Equal(0, await RunAsync("user add --email ana@desk.example --name AnaRuiz --role administrator"));
        Assert.Matches("^ana@desk.example can sign in as administrator.\nPassword \\(shown only now\\): [a-zA-Z0-9]{24}\n$", _output.ToString());

        await using var database = TestDatabase.Open(DatabaseOptions.Sqlite(Path.Combine(_folder.FullName, DatabaseOptions.FileName)));
        await using var context = database.NewContext();
        var user = await context.Users.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Role.Administrator, user.Role);
        Assert.DoesNotContain(_output.ToString().Split(": ")[1].Trim(), user.PasswordHash, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("user add --email ana --name Ana --role reader", "'ana' is not an e-mail address")]
    [InlineData("user add --email a@b.example --name <Ana> --role reader", "without line breaks and angle brackets")]
    [InlineData("user add --email a@b.example --name Ana --role reader --password-stdin", "guessed first")]
    [InlineData("user disable --email a@b.example", "no account has the address a@b.example")]
    public async Task What_cannot_be_is_refused_with_its_reason(string arguments, string reason)
    {
        Assert.Equal(1, await RunAsync(arguments, "contraseña2026"));
        Assert.Contains(reason, _error.ToString(), StringComparison.Ordinal);
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task A_second_account_with_the_same_address_is_refused()
    {
        Assert.Equal(0, await RunAsync("user add --email a@b.example --name Ana --role author --password-stdin", "grapa luna violeta"));
        Assert.Equal(1, await RunAsync("user add --email A@B.example --name Otra --role lead"));
        Assert.Contains("another account has the address", _error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_named()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, string.Empty, TestContext.Current.CancellationToken);
        var exit = await RunAsync($"user add --email a@b.example --name Ana --role author", data: file);
        Assert.Equal(1, exit);
        Assert.Contains($"the database cannot be used (data folder {file})", _error.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private Task<int> RunAsync(string arguments, string input = "", string? data = null)
    {
        var root = new RootCommand { UserVerb.Create(new StringReader(input)) };
        string[] all = [.. arguments.Split(' '), "--data", data ?? _folder.FullName];
        return root.Parse(all).InvokeAsync(new InvocationConfiguration { Output = _output, Error = _error }, TestContext.Current.CancellationToken);
    }
}
