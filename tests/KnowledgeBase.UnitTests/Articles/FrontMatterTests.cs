using FsCheck;
using FsCheck.Fluent;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Testing.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Articles;

public sealed class FrontMatterTests
{
    private const string Sound = """
        id: KB-0002
        kind: sop
        lang: es
        title: Registro de una aclaración
        summary: Cómo se registra.
        topic: aclaraciones
        audience: tier1
        owner: Equipo de Aclaraciones
        risk: high
        phrases:
          - no reconozco un cargo
        reviewed: 2026-11-01
        review_every: 6 months
        effective: 2026-11-01

        """;

    [Fact]
    public void A_sound_front_matter_is_read()
    {
        var read = Assert.IsType<FrontMatterReading.Read>(Read(Sound)).FrontMatter;

        Assert.Equal(new EditionKey(new ArticleId(2), Language.Spanish), read.Key);
        Assert.Equal(Risk.High, read.Risk);
        Assert.Null(read.Deputy);
        Assert.Equal(new DateOnly(2027, 5, 1), read.ReviewDue);
    }

    [Theory]
    [InlineData("kind: sop", "kind: howto", "field-value", 3)]
    [InlineData("kind: sop\n", "", "field-missing", 2)]
    [InlineData("owner: Equipo de Aclaraciones", "owner:", "field-missing", 9)]
    [InlineData("reviewed: 2026-11-01", "reviewed: 1/11/2026", "field-form", 13)]
    [InlineData("review_every: 6 months", "review_every: 25 months", "field-form", 14)]
    [InlineData("risk: high", "risk: high\nrisk: low", "yaml-key-twice", 11)]
    [InlineData("risk: high", "risk: high\ncolour: red", "field-unknown", 11)]
    [InlineData("risk: high", "risk: &r high", "yaml-anchor", 10)]
    [InlineData("risk: high", "risk: *r", "yaml-anchor", 10)]
    [InlineData("risk: high", "risk: !!str high", "yaml-tag", 10)]
    [InlineData("risk: high", "risk: high\n--- # otro\na: b", "yaml-documents", 11)]
    [InlineData("risk: high", "risk: [[[[[[[[[[1]]]]]]]]]]", "yaml-too-deep", 10)]
    [InlineData("risk: high", "risk: \"high", "yaml-syntax", 10)]
    [InlineData("  - no reconozco un cargo", "  - {a: b}", "field-form", 12)]
    [InlineData("lang: es", "lang: en", "field-missing", 2)]
    [InlineData("risk: high", "risk: high\nsource_revision: 3b18e512dba79e4c8300dd08aeb37f8e728b8dad", "source-revision-unexpected", 11)]
    public void Each_fault_is_told_with_its_line(string right, string wrong, string rule, int line)
    {
        var fault = Assert.Single(Assert.IsType<FrontMatterReading.Faulty>(Read(Sound.Replace(right, wrong, StringComparison.Ordinal))).Faults);

        Assert.Equal((rule, line), (fault.Rule.Name, fault.Line));
    }

    [Fact]
    public void Every_fault_is_found_in_one_go()
    {
        var faults = Assert.IsType<FrontMatterReading.Faulty>(Read("id: 2\nlang: fr\n")).Faults;

        Assert.Equal(12, faults.Count);
    }

    [Fact]
    public void Deep_and_long_texts_are_refused_at_once()
    {
        Assert.Equal("yaml-too-long", Rule(new string('[', 200_000)));
        Assert.Equal("yaml-too-deep", Rule("a: " + new string('[', 20_000)));
    }

    [Fact]
    public void Texts_of_every_sort_survive_writing_and_reading() => Prop.ForAll(
        Gen.Elements(
                "no", "Sí: claro", "a #b", "- x", "\"cita\"", "¿Qué?", "2026-11-01", "back\\slash", "{{a}}", "[x](KB-0001)", "'", "*", "&a", "!t", "%", "@",
                "tarjeta robada", "fin:", " espacios ", "emoji 🙂", "a: b", "|", ">", "?", "null", "0x1F", "~", "#", "año\u00a0nuevo")
            .NonEmptyListOf()
            .Select(parts => string.Join(' ', parts))
            .Where(text => text.Length <= 80)
            .ToArbitrary(),
        text =>
        {
            var written = new EditionBuilder().With(f => f with { Title = text, Owner = text, Deputy = text, Phrases = [text, text + "."] }).FrontMatter;
            var read = Assert.IsType<FrontMatterReading.Read>(Read(FrontMatterWriter.Write(written))).FrontMatter;
            Assert.Equal(written.Phrases, read.Phrases);
            Assert.Equal(written, read with { Phrases = written.Phrases });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Writing_what_was_read_changes_nothing()
    {
        var read = Assert.IsType<FrontMatterReading.Read>(Read(Sound)).FrontMatter;

        Assert.Equal(Sound.ReplaceLineEndings("\n"), FrontMatterWriter.Write(read));
    }

    private static FrontMatterReading Read(string yaml) => FrontMatterReader.Read(EditionSource.Split($"---\n{yaml.TrimEnd('\n')}\n---\n"));

    private static string Rule(string yaml) => Assert.Single(Assert.IsType<FrontMatterReading.Faulty>(Read(yaml)).Faults).Rule.Name;
}
