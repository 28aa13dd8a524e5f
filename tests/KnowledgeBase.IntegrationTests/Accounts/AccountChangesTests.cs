using System.Buffers.Binary;
using System.Net;
using KnowledgeBase.Core.Access;
using KnowledgeBase.Data;
using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Testing.Sites;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Accounts;

public sealed class AccountChangesTests(ImpatientSite site, SiteFixture ordinary) : IClassFixture<ImpatientSite>, IClassFixture<SiteFixture>
{
    private const string Password = "grapa luna violeta";

    [Fact]
    public async Task The_cookie_of_a_closed_account_opens_nothing_and_it_cannot_sign_in_again()
    {
        var email = await AddAsync(Role.Author);
        using var client = await site.SignInAsAsync(email, Password);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client));

        await WithAsync<UserAccounts>(async accounts => Assert.True(await accounts.DisableAsync((await accounts.FindAsync(email))!.Id)));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client));
        using var again = await client.SignInAsync(email, Password, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client));
    }

    [Fact]
    public async Task An_account_closed_in_the_database_alone_loses_its_sessions_too()
    {
        var email = await AddAsync(Role.Author);
        using var client = await site.SignInAsAsync(email, Password);
        await WithAsync<KnowledgeBaseDbContext>(context =>
            context.Users.Where(user => user.Email == email).ExecuteUpdateAsync(set => set.SetProperty(user => user.Disabled, true)));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client));
    }

    [Fact]
    public async Task A_session_that_another_node_ended_is_over_here()
    {
        var email = await AddAsync(Role.Author);
        using var client = await site.SignInAsAsync(email, Password);
        await WithAsync<KnowledgeBaseDbContext>(context => context.Set<SignInSession>().ExecuteUpdateAsync(set => set.SetProperty(row => row.EndedAt, DateTimeOffset.UnixEpoch)));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client));
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_busy_it_is()
    {
        var email = await AddAsync(Role.Author);
        using var client = await site.SignInAsAsync(email, Password);
        await WithAsync<KnowledgeBaseDbContext>(context => context.Set<SignInSession>()
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.StartedAt, TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(12))));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(client));
    }

    [Fact]
    public async Task Sessions_are_checked_at_least_once_a_minute_and_reset_links_live_an_hour()
    {
        var services = await ordinary.ServicesAsync();
        Assert.True(services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval <= TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromHours(1), services.GetRequiredService<IOptions<DataProtectionTokenProviderOptions>>().Value.TokenLifespan);
    }

    [Fact]
    public async Task Passwords_are_kept_as_PBKDF2_with_SHA_512_and_220000_rounds()
    {
        var email = await AddAsync(Role.Author);
        await WithAsync<KnowledgeBaseDbContext>(async context =>
        {
            var hash = Convert.FromBase64String((await context.Users.SingleAsync(user => user.Email == email)).PasswordHash!);
            Assert.Equal(1, hash[0]); // The third version of Identity's format: marker, function, rounds, length of the salt.
            Assert.Equal(2u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(1)));
            Assert.Equal(220_000u, BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(5)));
            Assert.True(BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(9)) >= 16);
        });
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_five_minutes_even_when_sent_at_once()
    {
        var email = await AddAsync(Role.Author);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var guesser = await site.AnonymousAsync();
            using var response = await guesser.SignInAsync(email, "not the password");
        }));

        using var client = await site.AnonymousAsync();
        using var right = await client.SignInAsync(email, Password, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        await WithAsync<KnowledgeBaseDbContext>(async context =>
        {
            var user = await context.Users.SingleAsync(row => row.Email == email);
            Assert.InRange(user.LockoutEnd!.Value - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));
        });
    }

    [Fact]
    public async Task Many_failures_on_one_address_are_slowed_down_whether_it_exists_or_not()
    {
        using var client = await site.AnonymousAsync();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++)
        {
            using var response = await client.SignInAsync("nobody@desk.example", "not the password", cancellationToken: TestContext.Current.CancellationToken);
            statuses.Add(response.StatusCode);
        }

        Assert.All(statuses.Take(10), status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[10]);
    }

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_and_this_one_goes_on()
    {
        var email = await AddAsync(Role.Author);
        using var here = await site.SignInAsAsync(email, Password);
        using var elsewhere = await site.SignInAsAsync(email, Password);
        using var changed = await ChangeAsync(here, Password, "otras palabras largas");
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("La contraseña cambió", WebUtility.HtmlDecode(await here.GetTextAsync("/account/password", TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(elsewhere));
        using var old = await elsewhere.SignInAsync(email, Password, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using var current = await site.SignInAsAsync(email, "otras palabras largas");
    }

    [Theory]
    [InlineData("wrong password here", "otras palabras largas", "La contraseña actual no coincide")]
    [InlineData(Password, "corta", "al menos 12 caracteres")]
    [InlineData(Password, "Contraseña2026!", "las primeras que alguien probaría")]
    public async Task A_password_is_not_changed_without_the_current_one_or_to_a_weak_one(string current, string wanted, string message)
    {
        var email = await AddAsync(Role.Author);
        using var client = await site.SignInAsAsync(email, Password);
        using var response = await ChangeAsync(client, current, wanted);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(message, WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), StringComparison.Ordinal);
        using var still = await site.SignInAsAsync(email, Password);
    }

    [Fact]
    public async Task Fields_that_a_form_does_not_have_change_nothing()
    {
        var email = await AddAsync(Role.Reader);
        KeyValuePair<string, string>[] extra =
        [
            .. new[] { "", "Input.", "User.", "user." }.SelectMany(prefix => new KeyValuePair<string, string>[]
            {
                new($"{prefix}Role", "Administrator"), new($"{prefix}HasLegal", "true"), new($"{prefix}Disabled", "true"), new($"{prefix}DisplayName", "Otra"),
                new($"{prefix}Id", "1"), new($"{prefix}UiLanguage", "en"), new($"{prefix}SecurityStamp", "x"),
            }),
        ];
        using var client = await site.AnonymousAsync();
        using var signedIn = await client.PostAsync(
            "/account/login", [new("Input.Email", email), new("Input.Password", Password), .. extra], cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("/", signedIn.Headers.Location?.OriginalString);
        using var changed = await client.PostAsync(
            "/account/password",
            [new("Input.Current", Password), new("Input.New", "otras palabras largas"), new("Input.Repeated", "otras palabras largas"), .. extra],
            cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        await WithAsync<KnowledgeBaseDbContext>(async context =>
        {
            var user = await context.Users.SingleAsync(row => row.Email == email);
            Assert.Equal((Role.Reader, false, false, "Ana Ruiz", "es"), (user.Role, user.HasLegal, user.Disabled, user.DisplayName, user.UiLanguage));
        });
    }

    private static Task<HttpResponseMessage> ChangeAsync(SiteClient client, string current, string wanted) =>
        client.PostAsync("/account/password", [new("Input.Current", current), new("Input.New", wanted), new("Input.Repeated", wanted)]);

    private static async Task<HttpStatusCode> StatusAsync(SiteClient client)
    {
        using var response = await client.GetAsync("/account/password", TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private async Task<string> AddAsync(Role role)
    {
        var email = $"{Guid.NewGuid():N}@desk.example";
        await WithAsync<UserAccounts>(async accounts => Assert.IsType<AddAccountOutcome.Added>(await accounts.AddAsync(new NewAccount(email, "Ana Ruiz", role), Password)));
        return email;
    }

    private async Task WithAsync<TService>(Func<TService, Task> act)
        where TService : notnull
    {
        await using var scope = (await site.ServicesAsync()).CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
