using System.Text;
using System.Text.Json;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Testing.Guard;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Security;

public sealed class BrowserGuardTests
{
    private static readonly string[] Pieces =
    [
        "4111111111111111", "4111 1111 1111 1111", "5555-5555-5555-4444", "378282246310005", "3782 822463 10005", "4111", "1111", "12/28", "123", "0", "7", " ", "  ", "-", ".", ",", "\n",
        "tarjeta ", "CVV ", "cvv: ", "NIP ", "código de seguridad es ", "folio ", "clave de rastreo ", "**", "<b>", "</td><td>", "&nbsp;", "&#52;", "&amp;#52;", "\u200b", "\u00a0", "４", "٤", "x", "é",
        ";4111111111111111=", "28121010000000", "%B4111111111111111^", "SOTO/CAMILA^2812101", "?", "\ud83d\ude00", "dígitos", "de la tarjeta ",
    ];

    [Fact]
    public async Task The_browser_finds_and_masks_what_the_examples_say()
    {
        var answers = await BrowserGuard.InspectAsync([.. CardDataExamples.All.Select(example => example.Text)], TestContext.Current.CancellationToken);
        Assert.All(CardDataExamples.All.Zip(answers), pair => Assert.Equal(
            pair.First.ServerOnly ? [] : pair.First.Found.Select(found => $"{found.Kind}: {found.Text} -> {found.Masked}"),
            pair.Second.Found.Select(found => $"{found.Kind}: {pair.First.Text.Substring(found.Start, found.Length)} -> {found.Masked}")));
    }

    [Fact]
    public async Task The_browser_and_the_server_agree_on_texts_of_any_make()
    {
        var random = new Random(20261122);
        var texts = Enumerable.Range(0, 5_000).Select(_ => Compose(random)).ToList();
        var answers = await BrowserGuard.InspectAsync(texts, TestContext.Current.CancellationToken);
        var compared = 0;
        foreach (var (text, answer) in texts.Zip(answers))
        {
            var server = CardDataGuard.Inspect(text);
            if (server.Findings.Any(found => found.Kind is GuardKind.Clabe or GuardKind.Curp or GuardKind.Rfc))
            {
                continue; // The browser does not know these, and where they stand it may see something else.
            }

            Assert.Equal(
                $"{text} => {string.Join("; ", server.Findings.Select(found => $"{JsonNamingPolicy.CamelCase.ConvertName(found.Kind.ToString())} {found.Start}+{found.Length} {found.Masked}"))}",
                $"{text} => {string.Join("; ", answer.Found.Select(found => $"{found.Kind} {found.Start}+{found.Length} {found.Masked}"))}");
            compared += server.IsClean ? 0 : 1;
        }

        Assert.True(compared > 1_000, $"Only {compared} texts had anything in them.");
    }

    private static string Compose(Random random)
    {
        var text = new StringBuilder();
        for (var i = random.Next(1, 9); i > 0; i--)
        {
            text.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return text.ToString();
    }
}
