using System.Globalization;
using System.Net;
using System.Net.Sockets;
using KnowledgeBase.Testing.Sites;

namespace KnowledgeBase.Benchmarks.Kills;

/// <summary>
/// An author and a reviewer at a running site, by its forms: writes a new line into both editions of one article, has the change approved and publishes it, without end.
/// It notes what the site acknowledged.
/// </summary>
/// <param name="article">The article, which is this writer's alone.</param>
internal sealed class SiteWriter(string article)
{
    private static readonly string[] Languages = ["es", "en"];

    /// <summary>The article.</summary>
    public string Article => article;

    /// <summary>The lines whose saving was acknowledged, each with its language and the change request it was saved to.</summary>
    public List<(string Line, string Language, int Change)> Saved { get; } = [];

    /// <summary>The change requests whose publication was acknowledged.</summary>
    public HashSet<int> Published { get; } = [];

    /// <summary>Works until the site is gone.</summary>
    /// <exception cref="InvalidOperationException">The site answers otherwise than it should.</exception>
    public async Task WorkAsync(SiteClient author, SiteClient reviewer)
    {
        try
        {
            while (true)
            {
                await WriteAsync(author, reviewer);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or SocketException)
        {
            // Killed: what was under way was not acknowledged. A connection that is lost between being made and being asked for its other end comes as the bare SocketException.
        }
    }

    private async Task WriteAsync(SiteClient author, SiteClient reviewer)
    {
        var line = new string(Random.Shared.GetItems<char>("abcdefghijklmnop", 24));
        int? change = null;
        foreach (var language in Languages)
        {
            change = await SaveAsync(author, line, language, change);
        }

        var number = change!.Value.ToString(CultureInfo.InvariantCulture);
        var editor = await FormPage.OpenAsync(author, $"/articles/{article}/edit?lang=es&change={number}");
        using var submitted = await editor.Type("Input.Change", "Una línea más").SendAsync("Submit");
        Expect(submitted, "submit");
        using var approved = await (await FormPage.OpenAsync(reviewer, $"/reviews/{number}", "form[action*='handler=Approve']")).SendAsync();
        Expect(approved, "approve");
        using var published = await (await FormPage.OpenAsync(reviewer, $"/reviews/{number}", "form[action*='handler=Publish']")).SendAsync();
        Expect(published, "publish");
        Published.Add(change.Value);
    }

    private async Task<int> SaveAsync(SiteClient author, string line, string language, int? change)
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"/articles/{article}/edit?lang={language}{(change is null ? string.Empty : $"&change={change}")}");
        var editor = await FormPage.OpenAsync(author, address);
        using var answer = await editor.Type("Input.Body", $"{editor.Fields["Input.Body"]}\n\n{line}").SendAsync("Save");
        Expect(answer, "save");
        var number = int.Parse(answer.Headers.Location!.OriginalString.Split("change=")[1], CultureInfo.InvariantCulture);
        Saved.Add((line, language, number));
        return number;
    }

    private static void Expect(HttpResponseMessage answer, string act)
    {
        if (answer.StatusCode != HttpStatusCode.Redirect)
        {
            throw new InvalidOperationException($"The site answered {(int)answer.StatusCode} when asked to {act}.");
        }
    }
}
