using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Terms;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.Terms;

/// <summary>Terms are written into the file as people would, and every other line stays as it was.</summary>
public sealed class GlossaryTextTests
{
    private const string Text = """
        # The first comment.

        # --- Pagos
        - term: {es: pago devuelto, en: returned payment}  # names
          weight: 0.7   # quite sure
          # what they say
          phrases:
            # in Spanish
            es: [me regresaron la transferencia]
            en:
              - payment was sent back   # a list of lines
              - 16 digits
          ambiguous: {es: [rebotó]}

        # --- Compras
        - term: {es: compra rechazada, en: declined purchase}
          ambiguous: {es: [Rebotó]}
        # The last comment.

        """;

    private static readonly string[] Hard =
    [
        "no", "yes", "Sí", "null", "~", "true", "123", "0.7", "1e5", "0x1F", "2026-11-01", "12:30", "- dash", "-", "? ask", ": colon", "a: b", "a:b", "a #b", "#b", "a, b", "[a]", "{a: b}", "\"quoted\"",
        "it's", "'quoted'", "a\\b", "&anchor", "*alias", "!tag", "%directive", "@at", "`tick`", "| pipe", "> fold", "16 digits", "16 dígitos: no", "¿qué?", "¡ya!", "ñandú", "🙂 tarjeta", "a\u00a0b", "a\u200bb", "a\u2028b", "\ufeffa", "x ", " x", "= x", "<< x", "--- x", "... x", "a\tb", "é", "über", "…", "a]", "}", "100 %", "a &b", "Visa/Mastercard", "e-card",
    ];

    [Fact]
    public void Any_words_survive_being_written_and_no_other_line_changes()
    {
        var random = new Random(20261127);
        var starter = File.ReadAllText(RepositoryFolder.Path("content", Glossary.Path));
        for (var round = 0; round < 300; round++)
        {
            var file = round % 2 == 0 ? Text : starter;
            file = round % 3 == 0 ? file.ReplaceLineEndings("\r\n") : file.ReplaceLineEndings("\n");
            var terms = GlossaryReader.Read(file).Glossary.Terms;
            var before = round % 5 == 0 ? null : terms[random.Next(terms.Count)];
            var after = before is null || random.Next(3) > 0 ? AnyTerm(random) : before with { Phrases = AnyTerm(random).Phrases };

            var text = GlossaryText.Apply(file, [new TermChange(before, after)]);

            var read = GlossaryReader.Read(text).Glossary.Terms;
            var expected = before is null ? [.. terms, after] : terms.Select(term => term == before ? after : term).ToList();
            Assert.Equal(expected.Count, read.Count);
            Assert.All(expected.Zip(read), pair => Assert.True(pair.First.SaysTheSameAs(pair.Second), text));
            AssertOthersStay(file, text, before);
        }
    }

    [Fact]
    public void A_removed_term_takes_its_lines_with_it_and_no_comment_of_others()
    {
        var starter = File.ReadAllText(RepositoryFolder.Path("content", Glossary.Path));
        foreach (var file in new[] { Text, starter })
        {
            var terms = GlossaryReader.Read(file).Glossary.Terms;
            foreach (var term in terms)
            {
                var text = GlossaryText.Apply(file, [new TermChange(term, null)]);
                Assert.Equal(terms.Count - 1, GlossaryReader.Read(text).Glossary.Terms.Count);
                AssertOthersStay(file, text, term);
                Assert.All(file.Split('\n').Where(line => line.StartsWith('#')), line => Assert.Contains(line, text, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void Only_the_field_that_changes_is_written_anew()
    {
        var term = GlossaryReader.Read(Text).Glossary.Terms[0];
        TermPhrase[] phrases = [.. term.Phrases.Where(phrase => phrase.Field != TermField.SpanishPhrases), new("¿rebotó, no?", Language.Spanish, IsAmbiguous: false, 0)];

        var text = GlossaryText.Apply(Text, [new TermChange(term, term with { Phrases = phrases })]);

        Assert.Equal(Text.Replace("[me regresaron la transferencia]", "[\"¿rebotó, no?\"]", StringComparison.Ordinal), text);
    }

    [Fact]
    public void Several_terms_change_at_once_and_new_ones_come_to_the_end()
    {
        var terms = GlossaryReader.Read(Text).Glossary.Terms;
        var added = new Term("tarjeta física", "physical card", 0.8, [new("plástico", Language.Spanish, IsAmbiguous: false, 0)], 0);

        var text = GlossaryText.Apply(Text, [new(terms[0], terms[0] with { Weight = 1 }), new(null, added), new(terms[1], null)]);

        Assert.Contains("  weight: 1\n  # what they say\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("compra rechazada", text, StringComparison.Ordinal);
        Assert.EndsWith("# The last comment.\n- term: {es: tarjeta física, en: physical card}\n  phrases:\n    es: [plástico]\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_term_makes_the_file() => Assert.Equal(
        "- term: {es: \"no\", en: \"yes\"}\n  weight: 0.5\n",
        GlossaryText.Apply(string.Empty, [new(null, new Term("no", "yes", 0.5, [], 0))]));

    [Theory]
    [InlineData("- {term: {es: a b, en: c d}, weight: 0.5}\n")]
    [InlineData("-   term:\n      es: a b\n      en: c d\n    weight: 0.5\n")]
    [InlineData("- weight: 0.5\n  term: {es: a b, en: c d}\n")]
    [InlineData("  - term: {es: a b,\n        en: c d}\n    weight: 0.5")]
    public void Layouts_that_people_may_choose_are_understood(string file)
    {
        var before = Assert.Single(GlossaryReader.Read(file).Glossary.Terms);
        var after = before with { English = "e f", Phrases = [new("g h", Language.English, IsAmbiguous: false, 0)] };

        var text = GlossaryText.Apply(file, [new TermChange(before, after)]);

        Assert.True(Assert.Single(GlossaryReader.Read(text).Glossary.Terms).SaysTheSameAs(after), text);
    }

    [Fact]
    public void A_whole_text_is_refused_for_card_data_marks_and_contradictions()
    {
        Assert.Null(GlossaryText.FindFault(Text));
        Assert.Equal("CardData", GlossaryText.FindFault(Text + "# 4111 1111 1111 1111\n")?.GetType().Name);
        Assert.Equal("StillMarked", GlossaryText.FindFault("<<<<<<< ours\n" + Text)?.GetType().Name);
        Assert.Equal("Lines", GlossaryText.FindFault(Text.Replace("[Rebotó]", "[]", StringComparison.Ordinal))?.GetType().Name);
    }

    private static Term AnyTerm(Random random)
    {
        TermPhrase[] phrases =
        [
            .. from isAmbiguous in new[] { false, true }
               from language in LanguageCode.All
               from _ in Enumerable.Range(0, random.Next(4))
               select new TermPhrase(AnyText(random), language, isAmbiguous, 0),
        ];
        return new Term(AnyText(random), AnyText(random), Math.Round(0.1 + (random.NextDouble() * 0.9), 2), phrases, 0);
    }

    private static string AnyText(Random random)
    {
        var text = Hard[random.Next(Hard.Length)];
        text = random.Next(2) == 0 ? text : $"{text} {Hard[random.Next(Hard.Length)]}";
        return new string([.. text.Trim().Where(c => !char.IsControl(c))]) is { Length: > 0 } sound ? sound : "x";
    }

    private static void AssertOthersStay(string before, string after, Term? changed)
    {
        var old = before.Split('\n');
        var now = after.Split('\n');
        var start = changed is null ? old.Length - 1 : changed.Line - 1;
        var end = start + 1;
        while (changed is not null && end < old.Length && (old[end].StartsWith(' ') || old[end].TrimEnd() is [' ', ..]))
        {
            end++;
        }

        Assert.Equal(old.Take(start), now.Take(start));
        Assert.Equal(old.Skip(end), now.TakeLast(old.Length - end));
    }
}
