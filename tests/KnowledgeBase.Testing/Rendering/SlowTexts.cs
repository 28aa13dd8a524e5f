namespace KnowledgeBase.Testing.Rendering;

/// <summary>Texts that take Markdown parsers quadratic time or memory, or a deep stack; each is within the limit of an edition's length.</summary>
public static class SlowTexts
{
    private const int Length = 255 * 1024;

    /// <summary>The texts by name.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["open links"] = Repeat("[a](", 30_000),
        ["deep quotations"] = Repeat("> ", 50_000),
        ["open links, block by block"] = Blocks("[a](", 590),
        ["open brackets, block by block"] = Blocks("[", 590),
        ["open images, block by block"] = Blocks("![", 590),
        ["open addresses, block by block"] = Blocks("[a](<", 590),
        ["open emphasis"] = Blocks("*a ", 1_490),
        ["mixed emphasis"] = Blocks("*a_ ", 740),
        ["emphasis that opens and closes"] = Blocks("a* *b", 740),
        ["nested emphasis"] = Repeat("*a **a ", 450),
        ["underscores"] = Blocks("_", 1_490),
        ["runs of backticks"] = Fill(string.Concat(Enumerable.Range(1, 50).Select(n => new string('`', n) + "a")) + "\n\n"),
        ["open tags"] = Blocks("<a", 1_490),
        ["open addresses in brackets"] = Blocks("<http:", 1_490),
        ["ampersands"] = Blocks("&", 30_000),
        ["open entities"] = Blocks("&#x", 10_000),
        ["backslashes"] = Blocks("\\", 30_000),
        ["open parameters"] = Blocks("{{a", 740),
        ["wide tables"] = Repeat("|a", 20) + "\n" + Repeat("|-", 20) + "\n" + Repeat("|" + Repeat("b|", 20) + "\n", 700),
        ["many tables"] = Fill("|a|b|\n|-|-|\n|c|d|\n\n"),
        ["pipes"] = Repeat(Repeat("|", 24) + "\n", 1_200),
        ["a long list"] = Fill("- a\n\n"),
        ["nested lists"] = Fill(string.Concat(Enumerable.Range(0, 19).Select(n => new string(' ', 2 * n) + "- a\n\n"))),
        ["deep lists on a line"] = Fill(Repeat("- ", 19) + "a\n\n"),
        ["equal headings"] = Fill("## a\n\n"),
        ["fences"] = Fill("```\na\n```\n\n"),
        ["boxes"] = Fill("> [!NOTA]\n> a\n\n"),
        ["many references"] = string.Concat(Enumerable.Range(0, 7_000).Select(n => $"[a{n}]: https://example.com/{n}\n\n")),
        ["a reference that grows"] = "[a]: https://example.com/" + Repeat("x", 1_900) + "\n\n" + Repeat(Repeat("[a]", 590) + "\n\n", 100),
        ["a title that grows"] = "[a]: https://example.com/ \"" + Repeat("x", 30_000) + "\"\n\n" + Repeat(Repeat("[a]", 590) + "\n\n", 100),
        ["parameters"] = Fill(Repeat("{{plazo_aclaracion}} ", 740) + "\n\n"),
        ["one long line"] = Repeat("a", Length),
        ["spaces"] = Repeat(" ", Length) + "a",
        ["empty lines"] = Repeat("\n", Length),
        ["zero characters"] = Repeat("\0", 30_000),
        ["combining marks"] = "a" + Repeat("\u0301", 15_000),
    };

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Fill(string text) => Repeat(text, Length / text.Length);

    private static string Blocks(string text, int perBlock) => Fill(Repeat(text, perBlock) + "\n\n");
}
