using KnowledgeBase.Testing.Sites;
using Microsoft.Playwright;

namespace KnowledgeBase.BrowserTests.Browsing;

/// <summary>A person at the site. Whatever the browser's console complains of is collected, so that a test can fail on it.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    /// <summary>Watches a page.</summary>
    public Visitor(IPage page)
    {
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => _complaints.Add(error);
    }

    /// <summary>The window.</summary>
    public IPage Page { get; }

    /// <summary>Errors that scripts, the content security policy or the network reported.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>Signs in by the form.</summary>
    public async Task SignInAsync(string account)
    {
        await Page.GotoAsync("/account/login");
        await Page.FillAsync("[name='Input.Email']", account);
        await Page.FillAsync("[name='Input.Password']", DemoAccount.Password);
        await Page.ClickAsync("main form button[type=submit]");
        await Assertions.Expect(Page.Locator(".menu-name")).ToBeAttachedAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();
}
