using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Terms;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Checking;
using Xunit;

namespace KnowledgeBase.UnitTests.Terms;

public sealed class GlossaryReaderTests
{
    private const string Sound = """
        - term: {es: pago devuelto, en: returned payment}
          weight: 0.7
          phrases:
            es: [me regresaron la transferencia]
            en: [payment was sent back]
          ambiguous:
            es: [rebotó]
        - term: {es: compra rechazada, en: declined purchase}
          ambiguous: {es: [Rebotó]}
        """;

    [Fact]
    public void A_term_has_its_names_its_weight_and_its_phrases_with_their_lines()
    {
        var reading = GlossaryReader.Read(Sound);

        Assert.Empty(reading.Faults);
        var term = reading.Glossary.Terms[0];
        Assert.Equal(("pago devuelto", "returned payment", 0.7), (term.In(Language.Spanish), term.In(Language.English), term.Weight));
        Assert.Equal(
            [
                new TermPhrase("me regresaron la transferencia", Language.Spanish, IsAmbiguous: false, 4),
                new TermPhrase("payment was sent back", Language.English, IsAmbiguous: false, 5),
                new TermPhrase("rebotó", Language.Spanish, IsAmbiguous: true, 7),
            ],
            term.Phrases);
        Assert.Equal(Term.DefaultWeight, reading.Glossary.Terms[1].Weight);
    }

    [Theory]
    [InlineData("weight: 0.7", "weight: 1.5", "term-weight", 2)]
    [InlineData("weight: 0.7", "weight: 0.01", "term-weight", 2)]
    [InlineData("weight: 0.7", "weight: much", "term-weight", 2)]
    [InlineData("weight: 0.7", "wait: 0.7", "field-unknown", 2)]
    [InlineData("{es: pago devuelto, en: returned payment}", "{es: pago devuelto}", "field-missing", 1)]
    [InlineData("{es: pago devuelto, en: returned payment}", "pago devuelto", "field-form", 1)]
    [InlineData("es: [me regresaron la transferencia]", "es: me regresaron la transferencia", "field-form", 4)]
    [InlineData("es: [me regresaron la transferencia]", "es: [\"\"]", "field-missing", 4)]
    [InlineData("es: [me regresaron la transferencia]", "fr: [rendu]", "field-unknown", 4)]
    [InlineData("[me regresaron la transferencia]", "[me regresaron, ¡Me regresaron!]", "term-phrase-twice", 4)]
    [InlineData("[me regresaron la transferencia]", "[Pago devuelto]", "term-phrase-twice", 4)]
    [InlineData("ambiguous: {es: [Rebotó]}", "phrases: {es: [Rebotó]}", "term-phrase-twice", 9)]
    [InlineData("[Rebotó]", "[rebotado]", "term-ambiguous-once", 7)]
    [InlineData("{es: compra rechazada, en: declined purchase}", "{es: Pago devuelto, en: Returned payment}", "term-twice", 8)]
    public void A_fault_names_its_rule_and_line(string part, string by, string rule, int line)
    {
        Assert.Contains(part, Sound, StringComparison.Ordinal);

        var faults = GlossaryReader.Read(Sound.Replace(part, by, StringComparison.Ordinal)).Faults;

        Assert.Contains((rule, line), faults.Select(fault => (fault.Rule.Name, fault.Line)));
    }

    [Fact]
    public void A_term_with_a_fault_is_left_out_and_the_others_stay() =>
        Assert.Equal("compra rechazada", Assert.Single(GlossaryReader.Read(Sound.Replace("0.7", "7", StringComparison.Ordinal)).Glossary.Terms).Spanish);

    [Fact]
    public void An_empty_file_has_no_terms_and_no_faults()
    {
        var reading = GlossaryReader.Read("# nothing yet\n");

        Assert.Empty(reading.Glossary.Terms);
        Assert.Empty(reading.Faults);
    }

    [Fact]
    public void A_content_check_tells_faults_of_the_glossary()
    {
        var fault = Assert.Single(new ContentBuilder().Write(Glossary.Path, Sound.Replace("[Rebotó]", "[]", StringComparison.Ordinal)).Check());

        Assert.Equal(("glossary.yml", 7, "term-ambiguous-once"), (fault.Path, fault.Line, fault.Rule.Name));
    }

    [Fact]
    public void The_starter_glossary_is_sound_and_speaks_both_languages()
    {
        var reading = GlossaryReader.Read(File.ReadAllText(RepositoryFolder.Path("content", Glossary.Path)));

        Assert.Empty(reading.Faults);
        Assert.True(reading.Glossary.Terms.Count >= 100);
        Assert.All(LanguageCode.All, language =>
            Assert.True(reading.Glossary.Terms.Sum(term => term.Phrases.Count(phrase => phrase.Language == language)) >= 200));
    }
}
