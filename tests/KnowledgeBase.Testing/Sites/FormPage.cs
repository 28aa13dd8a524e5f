using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace KnowledgeBase.Testing.Sites;

/// <summary>A page with its forms, as a browser without scripts has it: fields keep what was served until a test types into them.</summary>
public sealed class FormPage
{
    private readonly SiteClient _client;
    private readonly IHtmlFormElement _form;

    private FormPage(SiteClient client, string address, IHtmlDocument document, IHtmlFormElement form)
    {
        _client = client;
        Address = address;
        Document = document;
        _form = form;
        Fields = Read(form);
    }

    /// <summary>Where the page is.</summary>
    public string Address { get; }

    /// <summary>The page.</summary>
    public IHtmlDocument Document { get; }

    /// <summary>The fields of the form by name.</summary>
    public IDictionary<string, string> Fields { get; }

    /// <summary>Reads a page and takes the form that a selector finds.</summary>
    public static async Task<FormPage> OpenAsync(SiteClient client, string address, string form = "main form")
    {
        using var response = await client.GetAsync(address);
        return response.Headers.Location is { } location
            ? await OpenAsync(client, location.OriginalString, form)
            : await FromAsync(client, address, response, form);
    }

    /// <summary>Takes the form of an answer.</summary>
    public static async Task<FormPage> FromAsync(SiteClient client, string address, HttpResponseMessage response, string form = "main form")
    {
        var document = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        return document.QuerySelector(form) is IHtmlFormElement found
            ? new FormPage(client, address, document, found)
            : throw new InvalidOperationException($"{address} answered {((int)response.StatusCode).ToString(CultureInfo.InvariantCulture)} without a form '{form}'.");
    }

    /// <summary>Types into a field.</summary>
    public FormPage Type(string field, string text)
    {
        Fields[field] = text;
        return this;
    }

    /// <summary>Sends the form.</summary>
    /// <param name="handler">The part of the address that chooses what is done, such as <c>Save</c>; <see langword="null"/> for the form's own address.</param>
    /// <param name="headers">Headers beyond a browser's.</param>
    public async Task<HttpResponseMessage> SendAsync(string? handler = null, params (string Name, string Value)[] headers)
    {
        var action = _form.GetAttribute("action") is { Length: > 0 } own ? own : Address;
        if (handler is not null)
        {
            action = action.Split("handler=")[0].TrimEnd('?', '&');
            action += (action.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "handler=" + handler;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(action, UriKind.Relative)) { Content = new FormUrlEncodedContent(Fields) };
        request.Headers.Add("Origin", _client.Http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        return await _client.Http.SendAsync(request);
    }

    private static Dictionary<string, string> Read(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in form.Elements)
        {
            var (name, value) = element switch
            {
                IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } => (null, null),
                IHtmlInputElement input => (input.Name, input.Value),
                IHtmlTextAreaElement text => (text.Name, text.Value),
                IHtmlSelectElement select => (select.Name, select.Value),
                _ => ((string?)null, (string?)null),
            };
            if (!string.IsNullOrEmpty(name))
            {
                fields.TryAdd(name, value ?? string.Empty);
            }
        }

        return fields;
    }
}
