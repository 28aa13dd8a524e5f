using System.Globalization;
using KnowledgeBase.Benchmarks.Content;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Sites;

namespace KnowledgeBase.Benchmarks.Sites;

/// <summary>Measures over HTTP, on a running site with the starter knowledge, what an author waits for: the preview, and a publication until readers find it.</summary>
internal static class SiteBenchmark
{
    private const int PreviewLength = 20 * 1024;
    private const int Previews = 200;
    private const int Publications = 40;

    /// <summary>Prints a table.</summary>
    public static async Task<int> RunAsync()
    {
        using var data = new TemporaryFolder();
        await using var site = await SiteProcess.StartAsync(data.Path);
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        using var reader = await site.SignInAsAsync(DemoAccount.Reader);
        var rows = new List<Latencies>
        {
            await PreviewAsync(author),
            await PublishAsync(author, reviewer, reader),
        };
        Console.WriteLine(Latencies.Header);
        rows.ForEach(Console.WriteLine);
        return 0;
    }

    /// <summary>Each preview is of another text, so that none is remembered.</summary>
    private static async Task<Latencies> PreviewAsync(SiteClient author)
    {
        var row = new Latencies("preview of 20 KB", "<= 100");
        var editor = await FormPage.OpenAsync(author, "/articles/KB-0002/edit?lang=es");
        var body = editor.Fields["Input.Body"];
        while (body.Length < PreviewLength)
        {
            body += "\n\n" + editor.Fields["Input.Body"];
        }

        for (var i = -20; i < Previews; i++)
        {
            editor.Type("Input.Body", body[..PreviewLength] + i.ToString(CultureInfo.InvariantCulture));
            await (i < 0 ? new Latencies("warming up", "-") : row).MeasureAsync(() => PreviewAsync(editor));
        }

        return row;
    }

    private static async ValueTask<int> PreviewAsync(FormPage editor)
    {
        using var answer = await editor.SendAsync("Preview", ("HX-Request", "true"));
        return (await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Length;
    }

    /// <summary>From sending the publication to a reader's search that finds the new word.</summary>
    private static async Task<Latencies> PublishAsync(SiteClient author, SiteClient reviewer, SiteClient reader)
    {
        var row = new Latencies("publish until found", "<= 200");
        for (var i = -5; i < Publications; i++)
        {
            var word = new string(Random.Shared.GetItems<char>("bcdfghjk", 12));
            var editor = await FormPage.OpenAsync(author, "/articles/KB-0051/edit?lang=es");
            using var submitted = await editor.Type("Input.Body", $"{editor.Fields["Input.Body"]}\n\n{word}").Type("Input.Change", "Una palabra").SendAsync("Submit");
            var review = submitted.Headers.Location!.OriginalString;
            (await (await FormPage.OpenAsync(reviewer, review, "form[action*='handler=Approve']")).SendAsync()).Dispose();
            var publication = await FormPage.OpenAsync(reviewer, review, "form[action*='handler=Publish']");
            await (i < 0 ? new Latencies("warming up", "-") : row).MeasureAsync(() => PublishAsync(publication, reader, word));
        }

        return row;
    }

    private static async ValueTask<bool> PublishAsync(FormPage publication, SiteClient reader, string word)
    {
        (await publication.SendAsync()).Dispose();
        while (!(await reader.GetTextAsync($"/search?q={word}")).Contains("KB-0051", StringComparison.Ordinal))
        {
            // Asked again at once: the time is what is measured.
        }

        return true;
    }
}
