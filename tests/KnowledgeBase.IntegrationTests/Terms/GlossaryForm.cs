using KnowledgeBase.Testing.Sites;

namespace KnowledgeBase.IntegrationTests.Terms;

/// <summary>The forms of the glossary and of its reviews, as a browser without scripts fills them in.</summary>
internal static class GlossaryForm
{
    /// <summary>The form of a new term.</summary>
    public static Task<FormPage> NewAsync(SiteClient writer) => FormPage.OpenAsync(writer, "/glossary/term", "#term");

    /// <summary>The form of a term.</summary>
    public static Task<FormPage> OpenAsync(SiteClient writer, string spanish, string english, string form = "#term") =>
        FormPage.OpenAsync(writer, $"/glossary/term?es={Uri.EscapeDataString(spanish)}&en={Uri.EscapeDataString(english)}", form);

    /// <summary>Types both names.</summary>
    public static FormPage Named(this FormPage form, string spanish, string english) => form.Type("Input.Spanish", spanish).Type("Input.English", english);

    /// <summary>Does something with a change request, as it stands.</summary>
    public static async Task<HttpResponseMessage> ActAsync(SiteClient client, string number, string handler) =>
        await (await FormPage.OpenAsync(client, $"/reviews/{number}", $"form[action*='{handler}']")).SendAsync();
}
