using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Sites;
using Microsoft.Playwright;
using Xunit;

namespace KnowledgeBase.BrowserTests.Browsing;

/// <summary>One running site with the repository's content, and one Chromium, for all browser tests.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    // How long an expectation may stay unmet; an idle machine needs a fraction of it.
    private const float Patience = 30_000;

    private readonly TemporaryFolder _data = new();
    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private SiteProcess? _site;

    /// <summary>The site's address.</summary>
    public Uri Address => _site!.Address;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _site = await SiteProcess.StartAsync(_data.Path);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = "/usr/bin/chromium",
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>A window of its own, with cookies of its own, in which nobody is signed in.</summary>
    /// <param name="width">In CSS pixels.</param>
    /// <param name="dark">Whether the person prefers dark colours.</param>
    /// <param name="script">Whether pages may run scripts.</param>
    public Task<Visitor> OpenAsync(int width = 1280, bool dark = false, bool script = true) => OpenAsync(session: null, width, dark, script);

    /// <summary>The same, signed in; an account signs in by the form once.</summary>
    public async Task<Visitor> OpenAsAsync(string account, int width = 1280, bool dark = false, bool script = true)
    {
        if (!_sessions.TryGetValue(account, out var session))
        {
            await using var visitor = await OpenAsync();
            await visitor.SignInAsync(account);
            session = await visitor.Page.Context.StorageStateAsync();
            _sessions[account] = session;
        }

        return await OpenAsync(session, width, dark, script);
    }

    private async Task<Visitor> OpenAsync(string? session, int width, bool dark, bool script)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            StorageState = session,
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = script,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return new Visitor(await context.NewPageAsync());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        _data.Dispose();
    }
}
