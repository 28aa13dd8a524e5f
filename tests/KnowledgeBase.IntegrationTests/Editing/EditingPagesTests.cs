using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Editing;

public sealed class EditingPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task An_article_is_begun_and_saved_without_scripts()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var begun = await (await FormPage.OpenAsync(author, "/articles/new")).Type("Input.Title", "¿Cómo pido un aumento de línea?").Type("Input.Topic", "cuenta").SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);

        var editor = await FormPage.OpenAsync(author, begun.Headers.Location!.OriginalString);
        Assert.Equal("¿Cómo pido un aumento de línea?", editor.Fields["Input.Title"]);
        Assert.Contains("## Problema", editor.Fields["Input.Body"], StringComparison.Ordinal);
        editor.Type("Input.Body", "## Problema\r\n\r\nQuiere más límite.\r\n");
        using var saved = await editor.SendAsync("Save");

        var again = await FormPage.OpenAsync(author, saved.Headers.Location!.OriginalString);
        Assert.Equal("## Problema\n\nQuiere más límite.", again.Fields["Input.Body"]);
        Assert.Contains("el servidor confirmó este texto", again.Document.QuerySelector(".notice-good")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_learns_the_hash_of_what_is_stored_and_the_next_save_goes_on_from_there()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var editor = await FormPage.OpenAsync(author, "/articles/KB-0006/edit?lang=es");
        editor.Type("Input.Body", editor.Fields["Input.Body"] + "\r\n\r\nUna línea más.\r\n\r\n");
        var first = await SaveAsync(editor);
        var expected = editor.Fields["Input.Body"].ReplaceLineEndings("\n").Trim('\n');
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(expected))), first.GetProperty("bodyHash").GetString());

        editor.Type("Input.Number", first.GetProperty("number").GetInt32().ToString(System.Globalization.CultureInfo.InvariantCulture))
            .Type("Input.BasedOn", first.GetProperty("head").GetString()!)
            .Type("Input.RetryKey", first.GetProperty("retryKey").GetString()!)
            .Type("Input.Body", editor.Fields["Input.Body"] + "Y otra.");
        var second = await SaveAsync(editor);
        Assert.Equal(first.GetProperty("number").GetInt32(), second.GetProperty("number").GetInt32());
        Assert.NotEqual(first.GetProperty("head").GetString(), second.GetProperty("head").GetString());
    }

    [Fact]
    public async Task Two_stale_saves_of_one_place_show_both_texts_and_the_chosen_one_is_saved()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var started = await DraftAsync(author, "Dos pestañas a la vez", "## Problema\n\nUno.");
        var (one, two) = (await FormPage.OpenAsync(author, started), await FormPage.OpenAsync(author, started));
        (await one.Type("Input.Body", "## Problema\n\nPrimero.").SendAsync("Save")).Dispose();
        using var stale = await two.Type("Input.Body", "## Problema\n\nInicial.").SendAsync("Save");

        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        var conflict = await FormPage.FromAsync(author, started, stale);
        Assert.Contains("Primero.", conflict.Fields["Input.Text"], StringComparison.Ordinal);
        Assert.Contains("Inicial.", conflict.Fields["Input.Text"], StringComparison.Ordinal);

        using var marked = await conflict.SendAsync();
        Assert.Contains("Quedan marcas de conflicto", await marked.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var lines = conflict.Fields["Input.Text"].Split('\n').Where(line => !(line.StartsWith("<<<<", StringComparison.Ordinal) || line.StartsWith("||||", StringComparison.Ordinal)
            || line.StartsWith("====", StringComparison.Ordinal) || line.StartsWith(">>>>", StringComparison.Ordinal) || line == "Uno."));
        using var chosen = await conflict.Type("Input.Text", string.Join('\n', lines)).SendAsync();
        var mended = await FormPage.OpenAsync(author, chosen.Headers.Location!.OriginalString);
        Assert.Contains("Primero.", mended.Fields["Input.Body"], StringComparison.Ordinal);
        Assert.Contains("Inicial.", mended.Fields["Input.Body"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Input.Title", "")]
    [InlineData("Input.Title", "a\nb")]
    [InlineData("Input.Topic", "otro")]
    [InlineData("Input.Audience", "todos")]
    [InlineData("Input.Risk", "999")]
    [InlineData("Input.Reviewed", "ayer")]
    [InlineData("Input.Effective", "2026-02-31")]
    [InlineData("Input.ReviewEvery", "99999999999999")]
    [InlineData("Input.Phrases", "<long>")]
    [InlineData("Input.BasedOn", "--output=x")]
    [InlineData("Input.Body", "<long>")]
    [InlineData("Input.Body", " \n ")]
    public async Task Hostile_input_is_told_and_loses_nothing(string field, string value)
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var editor = await FormPage.OpenAsync(author, "/articles/KB-0009/edit?lang=es");
        var body = editor.Fields["Input.Body"] + "\n\nTexto que no se pierde.";
        editor.Type("Input.Body", body).Type(field, value == "<long>" ? new string('a', 300_000) : value);
        using var answer = await editor.SendAsync("Save");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var back = await FormPage.FromAsync(author, editor.Address, answer);
        Assert.Equal(editor.Fields["Input.Body"].ReplaceLineEndings("\n").Trim(), back.Fields["Input.Body"].ReplaceLineEndings("\n").Trim());
        Assert.NotNull(back.Document.QuerySelector(".notice-bad"));
    }

    [Fact]
    public async Task Card_data_comes_back_with_its_place_and_can_be_masked_with_one_click()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var editor = await FormPage.OpenAsync(author, "/articles/KB-0011/edit?lang=es");
        editor.Type("Input.Body", "## Problema\n\nTarjeta 4111 1111 1111 1111 del cliente.");
        using var refused = await editor.SendAsync("Save");
        var page = await FormPage.FromAsync(author, editor.Address, refused);
        Assert.Contains("Renglón 3", page.Document.QuerySelector(".guard")!.TextContent, StringComparison.Ordinal);

        using var masked = await page.SendAsync("Mask");
        var mended = await FormPage.FromAsync(author, editor.Address, masked);
        Assert.DoesNotContain("4111 1111 1111 1111", mended.Fields["Input.Body"], StringComparison.Ordinal);
        using var saved = await mended.SendAsync("Save");
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
    }

    [Fact]
    public async Task A_text_that_is_sent_after_the_session_ended_comes_back_and_can_be_sent_again()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var editor = await FormPage.OpenAsync(author, "/articles/KB-0018/edit?lang=es");
        editor.Type("Input.Body", "## Problema\n\nLo que se escribió durante una hora.");
        foreach (Cookie cookie in author.Cookies.GetAllCookies())
        {
            cookie.Expired = true;
        }

        using var answer = await editor.SendAsync("Save");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var rescue = await FormPage.FromAsync(author, editor.Address, answer);
        Assert.Equal(editor.Fields["Input.Body"], rescue.Fields["Input.Body"].ReplaceLineEndings("\n"));

        (await author.SignInAsync(DemoAccount.Author, DemoAccount.Password)).Dispose();
        using var stale = await rescue.SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, stale.StatusCode);
        var renewed = await FormPage.FromAsync(author, editor.Address, stale);
        using var saved = await renewed.SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        var again = await FormPage.OpenAsync(author, saved.Headers.Location!.OriginalString);
        Assert.Equal("## Problema\n\nLo que se escribió durante una hora.", again.Fields["Input.Body"]);
    }

    [Fact]
    public async Task Another_site_cannot_fill_the_page_that_gives_text_back()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/articles/KB-0018/edit?lang=es&handler=Save", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("Input.Body", "Palabras de otro sitio")]),
        };
        request.Headers.Add("Origin", "https://example.com");
        using var answer = await author.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("Palabras de otro sitio", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await author.GetAsync("/text-kept")).StatusCode);
    }

    [Fact]
    public async Task A_preview_is_the_text_as_it_will_be_read_with_its_faults()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var editor = await FormPage.OpenAsync(author, "/articles/KB-0025/edit?lang=es");
        editor.Type("Input.Body", "## Problema\n\nEl plazo es {{plazo_aclaracion}}, no {{no_existe}}.\n");
        using var answer = await editor.SendAsync("Preview", ("HX-Request", "true"));
        var html = await answer.Content.ReadAsStringAsync();
        Assert.StartsWith("<div class=\"preview-faults\"", html, StringComparison.Ordinal);
        Assert.Contains("90 días naturales", html, StringComparison.Ordinal);
        Assert.Contains("data-line=\"3\"", html, StringComparison.Ordinal);
        Assert.Contains("no_existe", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_form_posts_beyond_its_fields_changes_nothing()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var editor = await FormPage.OpenAsync(author, "/articles/KB-0028/edit?lang=es");
        foreach (var extra in new[] { "Input.State", "State", "State.Kind", "Input.Author", "Input.Caller", "Input.Id", "Input.Kind", "Caller.Person.Id" })
        {
            editor.Type(extra, "Approved");
        }

        using var saved = await editor.Type("Input.Summary", "Otro resumen.").SendAsync("Save");
        using var reviewer = await site.SignInAsAsync(DemoAccount.Reviewer);
        var number = saved.Headers.Location!.OriginalString.Split("change=")[1];
        Assert.Equal(HttpStatusCode.NotFound, (await reviewer.GetAsync($"/reviews/{number}")).StatusCode);
        Assert.Contains("Borrador", await author.GetTextAsync($"/reviews/{number}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_other_edition_joins_the_same_change_request()
    {
        using var author = await site.SignInAsAsync(DemoAccount.Author);
        var started = await DraftAsync(author, "Una edición y luego la otra", "## Problema\n\nUno.");
        var english = await FormPage.OpenAsync(author, started.Replace("lang=es", "lang=en", StringComparison.Ordinal));
        Assert.Contains(english.Document.QuerySelectorAll(".notice"), notice => notice.TextContent.Contains("no existe todavía", StringComparison.Ordinal));
        using var saved = await english.Type("Input.Title", "One edition, then the other").Type("Input.Body", "## Issue\n\nOne.").SendAsync("Save");
        var number = saved.Headers.Location!.OriginalString.Split("change=")[1];
        Assert.Equal(started.Split("change=")[1], number);
        var page = await author.GetTextAsync($"/reviews/{number}");
        Assert.Contains("One edition, then the other", page, StringComparison.Ordinal);
        Assert.Contains("Una edición y luego la otra", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    private static async Task<string> DraftAsync(SiteClient author, string title, string body)
    {
        using var begun = await (await FormPage.OpenAsync(author, "/articles/new")).Type("Input.Title", title).SendAsync();
        var editor = await FormPage.OpenAsync(author, begun.Headers.Location!.OriginalString);
        using var saved = await editor.Type("Input.Body", body).SendAsync("Save");
        return saved.Headers.Location!.OriginalString;
    }

    private static async Task<JsonElement> SaveAsync(FormPage editor)
    {
        using var answer = await editor.SendAsync("Save", ("Accept", "application/json"));
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }
}
