using KnowledgeBase.Core.Terms;
using KnowledgeBase.Retrieval.Glossaries;
using KnowledgeBase.Search;
using KnowledgeBase.UnitTests.Search;
using Xunit;

namespace KnowledgeBase.UnitTests.Retrieval;

public sealed class GlossarySynonymsTests
{
    private static readonly GlossarySynonyms Synonyms = GlossarySynonyms.Of(GlossaryReader.Read("""
        - term: {es: clonación de tarjeta, en: cloned card}
          phrases:
            es: [me clonaron]
            en: [card was skimmed]
        - term: {es: pago devuelto, en: returned payment}
          ambiguous: {es: [rebotó]}
        - term: {es: compra rechazada, en: declined purchase}
          phrases: {en: [card payment failed]}
          ambiguous: {es: [rebotó]}
        """).Glossary);

    [Theory]
    [InlineData("my card was skimmed", "clonación")]
    [InlineData("cloned card", "clonación")]
    [InlineData("me clonaron ayer", "clonación")]
    [InlineData("clonación de tarjeta", "clonación")]
    [InlineData("rebotó", "devuelto")]
    [InlineData("rebotó", "rechazada")]
    [InlineData("my card's payment has failed", "rechazada")]
    [InlineData("my card was skimed and a statemnt has a date", "clonación")]
    public void A_question_in_either_language_finds_an_article_of_which_only_the_Spanish_edition_matches(string question, string article)
    {
        using var engine = new EmbeddedSearchEngine();
        engine.Apply(new SearchBatch
        {
            Documents =
            [
                DocumentBuilder.Spanish("clonación", "Guía uno", "La clonación de una tarjeta se reporta."),
                DocumentBuilder.Spanish("devuelto", "Guía dos", "Un pago devuelto se traza."),
                DocumentBuilder.Spanish("rechazada", "Guía tres", "Una compra rechazada se explica."),
                .. Enumerable.Range(0, 20).Select(number => DocumentBuilder.English($"other{number}", "Nothing of interest", "A statement has a date and was skimmed.")),
            ],
        });

        var hits = engine.Search(new SearchRequest { Query = question, AccessKeys = [DocumentBuilder.Tier1], Synonyms = Synonyms.Set }).Hits;

        Assert.Contains(article, hits.Select(hit => hit.Key));
    }

    [Fact]
    public void An_ambiguous_phrase_counts_less_than_a_clear_one()
    {
        var rules = Synonyms.Set.Rules.ToLookup(rule => (rule.Phrase, rule.Alternative), rule => rule.Weight);

        Assert.Equal(Term.DefaultWeight, Assert.Single(rules[("me clonaron", "clonación de tarjeta")]));
        Assert.True(Assert.Single(rules[("rebotó", "pago devuelto")]) < Term.DefaultWeight);
        Assert.NotEmpty(rules[("clonación de tarjeta", "me clonaron")]);
        Assert.Empty(rules[("pago devuelto", "rebotó")]);
    }
}
