using KnowledgeBase.Core.Terms;
using Xunit;

namespace KnowledgeBase.UnitTests.Terms;

/// <summary>What an edit of one term comes to where the glossary stands now.</summary>
public sealed class GlossaryPlannerTests
{
    private const string Text = """
        - term: {es: pago devuelto, en: returned payment}
          phrases:
            es: [me regresaron la transferencia, cheque sin fondos]
          ambiguous:
            es: [rebotó]
        - term: {es: compra rechazada, en: declined purchase}
          phrases:
            en: [card was declined]
          ambiguous:
            es: [rebotó]
        """;

    private static readonly TermName Payment = new("pago devuelto", "returned payment");
    private static readonly TermName Purchase = new("compra rechazada", "declined purchase");
    private static readonly TermDraft New = new("tarjeta física", "physical card", null, "plástico", "plastic", null, null);

    private static TermDraft Seen(TermName name, string text = Text) => TermDraft.Of(name.FindIn(Read(text))!);

    private static IReadOnlyList<Term> Read(string text) => GlossaryReader.Read(text).Glossary.Terms;

    private static GlossaryPlan Plan(GlossaryEdit edit, string? now = null) => GlossaryPlanner.Plan(Read(Text), Read(now ?? Text), edit);

    private static string Apply(GlossaryPlan plan, string? now = null)
    {
        var text = GlossaryText.Apply(now ?? Text, Assert.IsType<GlossaryPlan.Changes>(plan).Terms);
        Assert.Empty(GlossaryReader.Read(text).Faults);
        return text;
    }

    private static TermFault OnlyFault(GlossaryPlan plan) => Assert.Single(Assert.IsType<GlossaryPlan.Invalid>(plan).Faults);

    [Fact]
    public void Lists_are_pasted_from_spreadsheets_and_documents()
    {
        var term = (New with { SpanishPhrases = "  plástico \r\n\r\n• mi tarje\tla dorada\n", Weight = "0,65" }).Read(out var faults);

        Assert.Empty(faults);
        Assert.Equal(0.65, term.Weight);
        Assert.Equal(["plástico", "mi tarje", "la dorada"], term.PhrasesIn(Core.Articles.Language.Spanish, isAmbiguous: false));
    }

    [Fact]
    public void Every_wrong_field_is_told_at_once()
    {
        new TermDraft(" ", new string('x', 81), "2", "a\u0007b", "?!", "mi tarjeta 4111 1111 1111 1111", string.Join('\n', Enumerable.Range(0, 101).Select(i => $"x{i}")))
            .Read(out var faults);

        Assert.Equal(
            ["CardData SpanishAmbiguous", "Missing Spanish", "TooLong English", "WeightOutOfRange Weight", "ControlCharacters SpanishPhrases", "NoWords EnglishPhrases", "TooMany EnglishAmbiguous"],
            faults.Select(fault => $"{fault.GetType().Name} {fault.Field}"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("0.05")]
    [InlineData("1.1")]
    [InlineData("-0.5")]
    [InlineData("NaN")]
    [InlineData("1e-1")]
    [InlineData("0.123")]
    [InlineData("much")]
    public void A_weight_out_of_range_is_none(string weight)
    {
        (New with { Weight = weight }).Read(out var faults);
        Assert.IsType<TermFault.WeightOutOfRange>(Assert.Single(faults));
    }

    [Fact]
    public void A_new_term_is_added_and_sending_it_twice_adds_it_once()
    {
        var text = Apply(Plan(new GlossaryEdit.Add(New)));
        Assert.Equal(3, Read(text).Count);
        Assert.IsType<GlossaryPlan.Nothing>(Plan(new GlossaryEdit.Add(New), text));
        Assert.IsType<TermFault.TermExists>(OnlyFault(Plan(new GlossaryEdit.Add(New with { Spanish = "TARJETA FISICA", English = "Physical card" }), text)));
    }

    [Theory]
    [InlineData("plástico\nPLASTICO", "", "PhraseTwice")]
    [InlineData("plástico", "Plastico", "PhraseTwice")]
    [InlineData("Tarjeta física", "", "PhraseIsTerm")]
    [InlineData("cheque sin fondos", "", "PhraseElsewhere")]
    [InlineData("Rebotó", "", "PhraseElsewhere")]
    [InlineData("", "plástico", "AmbiguousAlone")]
    public void A_phrase_that_contradicts_another_is_refused(string phrases, string ambiguous, string fault) =>
        Assert.Equal(fault, OnlyFault(Plan(new GlossaryEdit.Add(New with { SpanishPhrases = phrases, SpanishAmbiguous = ambiguous }))).GetType().Name);

    [Fact]
    public void What_is_wrong_by_itself_and_beside_other_terms_is_told_together() => Assert.Equal(
        ["WeightOutOfRange", "PhraseElsewhere", "PhraseTwice"],
        Assert.IsType<GlossaryPlan.Invalid>(Plan(new GlossaryEdit.Add(New with { Weight = "9", SpanishPhrases = "cheque sin fondos\nuna\nUna" })))
            .Faults.Select(fault => fault.GetType().Name));

    [Fact]
    public void A_phrase_that_becomes_ambiguous_is_marked_in_the_other_term_too_and_unmarked_when_it_stands_alone_again()
    {
        var text = Apply(Plan(new GlossaryEdit.Change(Purchase, Seen(Purchase) with { SpanishAmbiguous = "rebotó\ncheque sin fondos" })));
        Assert.Equal("rebotó,cheque sin fondos", string.Join(',', Seen(Payment, text).SpanishAmbiguous!.Split('\n').OrderDescending()));
        Assert.Equal("me regresaron la transferencia", Seen(Payment, text).SpanishPhrases);

        var alone = Apply(GlossaryPlanner.Plan(Read(text), Read(text), new GlossaryEdit.Remove(Purchase)), text);
        Assert.Equal(string.Empty, Seen(Payment, alone).SpanishAmbiguous);
        Assert.Contains("rebotó", Seen(Payment, alone).SpanishPhrases!, StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_people_do_to_one_term_is_brought_together()
    {
        var now = Text.Replace("cheque sin fondos", "no pasó el pago", StringComparison.Ordinal);
        var plan = Plan(new GlossaryEdit.Change(Payment, Seen(Payment) with { SpanishPhrases = "me regresaron la transferencia\ncheque sin fondos\nno cayó", Weight = "0.6" }), now);

        Assert.True(Assert.IsType<GlossaryPlan.Changes>(plan).Merged);
        var term = Seen(Payment, Apply(plan, now));
        Assert.Equal("me regresaron la transferencia\nno pasó el pago\nno cayó", term.SpanishPhrases);
        Assert.Equal("0.6", term.Weight);
    }

    [Fact]
    public void Two_names_for_one_term_are_for_people_to_choose_from()
    {
        var now = Text.Replace("en: returned payment", "en: reversed payment", StringComparison.Ordinal);
        Assert.Null(Assert.IsType<GlossaryPlan.Conflict>(Plan(new GlossaryEdit.Change(Payment, Seen(Payment) with { English = "bounced payment" }), now)).Theirs);

        var weighed = Text.Replace("{es: pago devuelto, en: returned payment}", "{es: pago devuelto, en: returned payment}\n  weight: 0.9", StringComparison.Ordinal);
        var conflict = Assert.IsType<GlossaryPlan.Conflict>(Plan(new GlossaryEdit.Change(Payment, Seen(Payment) with { Weight = "0.4" }), weighed));
        Assert.Equal(0.9, conflict.Theirs!.Weight);
        Assert.IsType<GlossaryPlan.Conflict>(Plan(new GlossaryEdit.Remove(Payment), weighed));
    }

    [Fact]
    public void A_term_that_nobody_knows_is_not_changed_and_one_that_went_is_gone()
    {
        Assert.IsType<GlossaryPlan.UnknownTerm>(Plan(new GlossaryEdit.Change(new("a", "b"), New)));
        Assert.IsType<GlossaryPlan.UnknownTerm>(Plan(new GlossaryEdit.Remove(new("a", "b"))));
        Assert.IsType<GlossaryPlan.Nothing>(Plan(new GlossaryEdit.Remove(Purchase), "- term: {es: a, en: b}"));
        Assert.IsType<TermFault.TermExists>(OnlyFault(Plan(new GlossaryEdit.Change(Payment, Seen(Payment) with { Spanish = Purchase.Spanish, English = Purchase.English }))));
    }

    [Fact]
    public void Texts_are_merged_term_by_term_where_their_lines_would_meet()
    {
        var mine = Apply(Plan(new GlossaryEdit.Add(New)));
        var theirs = Apply(Plan(new GlossaryEdit.Add(New with { Spanish = "tarjeta digital", English = "digital card", SpanishPhrases = "virtual", EnglishPhrases = "virtual" })));

        var merged = GlossaryMerge.Merge(Text, mine, theirs);

        Assert.Equal(4, Read(merged!).Count);
        Assert.Null(GlossaryMerge.Merge(Text, "# a comment of mine\n" + mine, theirs));
        Assert.Null(GlossaryMerge.Merge(Text, Apply(Plan(new GlossaryEdit.Change(Payment, Seen(Payment) with { Weight = "0.4" }))), Apply(Plan(new GlossaryEdit.Remove(Payment)))));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("REBOTO", 2)]
    [InlineData("pago transfer", 1)]
    [InlineData("declined", 1)]
    [InlineData("zzz", 0)]
    public void Terms_are_looked_up_without_accents_and_case(string query, int count) => Assert.Equal(count, TermFilter.Apply(Read(Text), query).Count);
}
