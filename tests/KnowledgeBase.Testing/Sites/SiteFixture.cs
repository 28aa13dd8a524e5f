using KnowledgeBase.Data.Accounts;
using KnowledgeBase.Web.Composition;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace KnowledgeBase.Testing.Sites;

/// <summary>
/// The whole site as <c>dotnet run</c> starts it: Kestrel on a free port of this machine, a data folder of its own with a real Git store and a
/// real database, and the demo accounts. Use it as a class fixture; derive from it to change settings.
/// </summary>
public class SiteFixture : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kb-site-");
    private readonly SemaphoreSlim _starting = new(1, 1);
    private WebApplication? _app;

    /// <summary>The profile, <c>Development</c> unless a test says otherwise.</summary>
    protected virtual string EnvironmentName => "Development";

    /// <summary>Settings beyond the data folder and the address, as command line arguments.</summary>
    protected virtual IEnumerable<string> Settings => [];

    /// <summary>The same, for settings that take time to prepare.</summary>
    protected virtual Task<IEnumerable<string>> SettingsAsync() => Task.FromResult(Settings);

    /// <summary>The site's data folder.</summary>
    public string DataPath => Path.Combine(_folder.FullName, "data");

    /// <summary>What the site has logged, from Debug upwards, as it would stand in a log file.</summary>
    public LogRecorder Log { get; } = new();

    /// <summary>The site's services.</summary>
    public async Task<IServiceProvider> ServicesAsync() => (await StartAsync()).Services;

    /// <summary>The site's address, <c>http://127.0.0.1:port/</c>.</summary>
    public async Task<Uri> AddressAsync()
    {
        var app = await StartAsync();
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        return new Uri(addresses.Addresses.Single());
    }

    /// <summary>A browser without a session; it follows no redirect.</summary>
    public async Task<SiteClient> AnonymousAsync() => new(await AddressAsync());

    /// <summary>A browser in which that account has signed in, by the form.</summary>
    /// <param name="email">One of the demo accounts, or another with <paramref name="password"/>.</param>
    /// <param name="password">The demo accounts' unless said.</param>
    public async Task<SiteClient> SignInAsAsync(string email, string password = DemoAccounts.Password)
    {
        var client = await AnonymousAsync();
        using var response = await client.SignInAsync(email, password);
        return response.Headers.Location is { } location && !location.OriginalString.Contains("/account/login", StringComparison.Ordinal)
            ? client
            : throw new InvalidOperationException($"{email} could not sign in: {(int)response.StatusCode}.");
    }

    /// <summary>Changes services before the site is built.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>Adds endpoints after the site is built.</summary>
    protected virtual void Map(WebApplication app)
    {
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
        _starting.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<WebApplication> StartAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_app is null)
            {
                var app = await BuildAsync();
                await app.StartAsync();
                _app = app;
            }

            return _app;
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<WebApplication> BuildAsync()
    {
        var project = RepositoryFolder.Path("src", "KnowledgeBase.Web");
        var app = await SiteBuilder.BuildAsync(
            [
                $"--contentRoot={project}", "--applicationName=KnowledgeBase.Web", $"--environment={EnvironmentName}",
                "--urls=http://127.0.0.1:0", $"--KnowledgeBase:DataPath={DataPath}", .. await SettingsAsync(),
            ],
            builder =>
            {
                builder.Logging.ClearProviders();
                builder.Logging.AddProvider(Log);
                Configure(builder);
            });
        Map(app);
        return app;
    }
}
