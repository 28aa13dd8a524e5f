using KnowledgeBase.Search;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

/// <content>Groups, rights, facets, extracts, synonyms and the other calls.</content>
public abstract partial class SearchEngineContractTests
{
    private static readonly SearchDocument[] Pair =
    [
        DocumentBuilder.Spanish("2.es", "Registro de una aclaración", "El cliente no reconoce un cargo.", "2"),
        DocumentBuilder.English("2.en", "Logging a dispute", "The customer does not recognise a charge.", "2"),
    ];

    [Theory]
    [InlineData("dispute", SearchLanguage.Spanish, "2.es")]
    [InlineData("dispute", SearchLanguage.English, "2.en")]
    [InlineData("aclaración", SearchLanguage.English, "2.en")]
    public void Both_languages_are_searched_and_the_preferred_one_is_shown(string query, SearchLanguage preferred, string shown)
    {
        using var engine = EngineWith(Pair);
        var results = engine.Search(Query(query) with { PreferredLanguage = preferred });
        Assert.Equal(1, results.Total);
        Assert.Equal(shown, Assert.Single(results.Hits).Key);
    }

    [Fact]
    public void Only_one_language_is_searched_when_asked()
    {
        using var engine = EngineWith(Pair);
        Assert.Empty(engine.Search(Query("dispute ") with { OnlyLanguage = SearchLanguage.Spanish }).Hits);
        Assert.Single(engine.Search(Query("aclaración") with { OnlyLanguage = SearchLanguage.Spanish }).Hits);
    }

    [Fact]
    public void Hidden_documents_leave_no_trace()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("open", "Tarjeta de crédito", "La tarjeta llega en cinco días.") with { Facets = [new Facet("kind", "sop")] },
            DocumentBuilder.Spanish("hidden", "Tarjeta canariocanario", "canariocanario tarjeta") with
            {
                AccessKeys = [DocumentBuilder.Tier2],
                Facets = [new Facet("kind", "secreto")],
                Phrases = ["tarjeta canariocanario secreta"],
                Codes = ["KB-0099"],
            },
            DocumentBuilder.Spanish("nobody", "Tarjeta canariocanario") with { AccessKeys = [] });
        string[] queries =
        [
            "canariocanario", "canariocanari", "canariocanaro ", "tarjeta canario", "\"tarjeta canariocanario\"", "KB-0099", "tarjeta -canariocanario",
            "tarjetacanariocanario", "canario canario",
        ];

        // What an engine remembers of one caller's queries must not serve another.
        Assert.All(queries, query => engine.Search(Query(query, DocumentBuilder.Tier1, DocumentBuilder.Tier2)));
        foreach (var query in queries)
        {
            var results = engine.Search(Query(query) with { CountFacets = ["kind"], Explain = true });
            Assert.DoesNotContain(results.Hits, hit => hit.Key != "open");
            Assert.InRange(results.Total, 0, 1);
            Assert.DoesNotContain("canariocanario", results.Suggestion ?? "", StringComparison.Ordinal);
            Assert.DoesNotContain(results.Facets, count => count.Facet.Value == "secreto");
            Assert.DoesNotContain(
                engine.Complete(new CompletionRequest { Text = query, AccessKeys = [DocumentBuilder.Tier1] }),
                completion => completion.Text.Contains("canario", StringComparison.Ordinal));
        }

        Assert.Empty(engine.Related(new RelatedRequest { Group = "open", AccessKeys = [DocumentBuilder.Tier1] }));
        Assert.Empty(engine.Related(new RelatedRequest { Group = "hidden", AccessKeys = [DocumentBuilder.Tier1] }));
        Assert.Empty(engine.Search(Query("tarjeta") with { AccessKeys = [] }).Hits);
        Assert.Equal(2, engine.Search(Query("tarjeta", DocumentBuilder.Tier1, DocumentBuilder.Tier2)).Total);
    }

    [Fact]
    public void A_word_of_a_hidden_document_is_corrected_as_if_it_did_not_exist()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("open", "Contracargo"), DocumentBuilder.Spanish("hidden", "Contracarga") with { AccessKeys = [DocumentBuilder.Tier2] });
        Assert.Contains("hidden", Keys(engine.Search(Query("contracarja ", DocumentBuilder.Tier1, DocumentBuilder.Tier2))));
        Assert.Equal("contracargo", engine.Search(Query("contracarja ")).Suggestion);
        Assert.Equal(["open"], Keys(engine.Search(Query("contracarja "))));
    }

    [Fact]
    public void Facets_filter_and_count_groups()
    {
        using var engine = EngineWith(
            Pair[0] with { Facets = [new Facet("kind", "sop"), new Facet("topic", "disputes")] },
            Pair[1] with { Facets = [new Facet("kind", "sop"), new Facet("topic", "disputes")] },
            DocumentBuilder.Spanish("3", "Aclaración por teléfono") with { Facets = [new Facet("kind", "script")] });
        var all = engine.Search(Query("aclaración dispute") with { CountFacets = ["kind", "topic"] });
        Assert.Equal(2, all.Total);
        Assert.Equal(
            [new FacetCount(new Facet("kind", "script"), 1), new FacetCount(new Facet("kind", "sop"), 1), new FacetCount(new Facet("topic", "disputes"), 1)],
            all.Facets);
        Assert.Equal(["3"], Keys(engine.Search(Query("aclaración") with { Filters = [new Facet("kind", "script")] })));
        Assert.Equal(2, engine.Search(Query("aclaración") with { Filters = [new Facet("kind", "script"), new Facet("kind", "sop")] }).Total);
        Assert.Empty(engine.Search(Query("aclaración") with { Filters = [new Facet("kind", "script"), new Facet("topic", "disputes")] }).Hits);
        Assert.Empty(engine.Search(Query("aclaración") with { Filters = [new Facet("kind", "none")] }).Hits);
    }

    [Fact]
    public void The_best_section_is_named_and_quoted_with_folded_and_stemmed_matches_marked()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Aclaraciones") with
        {
            Sections =
            [
                new SearchSection("s-needed", "Qué se necesita", "Nombre del cliente. Fecha del cargo."),
                new SearchSection("s-escalate", "Cuándo escalar", "Escale el caso. Si hay <b>intereses</b> moratorios, la devolución tarda. Avise al cliente."),
            ],
        });
        var hit = Assert.Single(engine.Search(Query("devoluciones de interes moratorio")).Hits);
        Assert.Equal(new SectionReference("s-escalate", "Cuándo escalar"), hit.Section);
        Assert.Contains("<mark>intereses</mark>", hit.Snippet.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("<mark>devolución</mark>", hit.Snippet.ToHtml(), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;", hit.Snippet.ToHtml(), StringComparison.Ordinal);
        Assert.StartsWith("Si hay", hit.Snippet.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_section_that_seldom_holds_the_answer_is_named_only_where_the_words_stand_much_better_there()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Reporte") with
        {
            Sections =
            [
                new SearchSection("s-scope", "Alcance", "Robo o extravío. No es para una tarjeta retenida por el cajero."),
                new SearchSection("s-steps", "Pasos", "Si fue robo, bloquee la tarjeta."),
            ],
        });
        var query = Query("robo");

        Assert.Equal("s-scope", Assert.Single(engine.Search(query).Hits).Section?.Anchor);
        Assert.Equal("s-steps", Assert.Single(engine.Search(query with { SecondarySections = ["s-scope"] }).Hits).Section?.Anchor);
        Assert.Equal("s-scope", Assert.Single(engine.Search(Query("retenida por el cajero") with { SecondarySections = ["s-scope"] }).Hits).Section?.Anchor);
    }

    [Fact]
    public void The_section_of_the_other_edition_is_found_by_its_anchor()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("es", "Cargo", group: "1") with { Sections = [new SearchSection("s-a", "Uno", "Primero."), new SearchSection("s-b", "Dos", "Segundo.")] },
            DocumentBuilder.English("en", "Charge", group: "1") with { Sections = [new SearchSection("s-a", "One", "First."), new SearchSection("s-b", "Two", "Second thing.")] });
        var hit = Assert.Single(engine.Search(Query("second thing")).Hits);
        Assert.Equal(("es", "s-b", "Segundo."), (hit.Key, hit.Section?.Anchor, hit.Snippet.ToString()));
    }

    [Fact]
    public void Synonyms_of_the_caller_find_what_the_words_do_not()
    {
        var synonyms = SynonymSet.Create(
        [
            new SynonymRule("plastico", "tarjeta física", 0.8),
            new SynonymRule("cargo no reconocido", "unrecognised charge", 0.9),
            new SynonymRule("tdc", "tarjeta de crédito", 0.9),
        ]);
        using var engine = EngineWith(
            DocumentBuilder.Spanish("card", "Entrega de la tarjeta física"),
            DocumentBuilder.English("charge", "An unrecognised charge"),
            DocumentBuilder.Spanish("credit", "Tarjeta de crédito"),
            DocumentBuilder.Spanish("other", "Tarjeta"));
        Assert.Equal("card", engine.Search(Query("plásticos") with { Synonyms = synonyms }).Hits[0].Key);
        Assert.Equal("charge", engine.Search(Query("un cargo no reconocido") with { Synonyms = synonyms }).Hits[0].Key);
        Assert.Equal(["credit"], Keys(engine.Search(Query("tdc") with { Synonyms = synonyms })));
        Assert.Empty(engine.Search(Query("plásticos")).Hits);
    }

    [Fact]
    public void A_match_counts_more_than_a_synonym_of_lower_weight()
    {
        var synonyms = SynonymSet.Create([new SynonymRule("reembolso", "devolución", 0.5)]);
        using var engine = EngineWith(DocumentBuilder.Spanish("b", "Una devolución"), DocumentBuilder.Spanish("a", "Un reembolso"));
        Assert.Equal(["a", "b"], Keys(engine.Search(Query("reembolso") with { Synonyms = synonyms })));
    }

    [Fact]
    public void A_synonym_weight_outside_its_range_is_refused() =>
        Assert.Throws<ArgumentException>(() => SynonymSet.Create([new SynonymRule("a", "b", 1.5)]));

    [Fact]
    public void Learned_phrases_are_searched()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo") with { Learned = ["me volvieron a cobrar la suscripción"] });
        Assert.Single(engine.Search(Query("cobraron suscripción")).Hits);
    }

    [Fact]
    public void The_prior_decides_between_equals_and_never_against_the_text()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("plain", "Uno", "reembolso del cargo"),
            DocumentBuilder.Spanish("trusted", "Dos", "reembolso del cargo") with { Prior = 1 },
            DocumentBuilder.Spanish("better", "Reembolso del cargo", "reembolso del cargo"));
        Assert.Equal(["better", "trusted", "plain"], Keys(engine.Search(Query("reembolso cargo"))));
    }

    [Fact]
    public void The_limit_bounds_the_hits_and_not_the_total()
    {
        using var engine = EngineWith([.. Enumerable.Range(0, 30).Select(i => DocumentBuilder.Spanish($"d{i}", "Tarjeta", $"número {i}"))]);
        var results = engine.Search(Query("tarjeta") with { Limit = 7 });
        Assert.Equal((30, 7), (results.Total, results.Hits.Count));
        Assert.Single(engine.Search(Query("tarjeta") with { Limit = -1 }).Hits);
        Assert.Equal(30, engine.Search(Query("tarjeta") with { Limit = int.MaxValue }).Hits.Count);
    }

    [Fact]
    public void A_score_is_explained_when_asked()
    {
        using var engine = EngineWith(Pair);
        Assert.Null(engine.Search(Query("aclaración")).Hits[0].Explanation);
        var explanation = engine.Search(Query("aclaración cargo") with { Explain = true }).Hits[0].Explanation;
        Assert.NotNull(explanation);
        Assert.Contains(explanation.Details, part => part is { Part: ScorePart.Word, Arguments: ["aclaración"], Value: > 0 });
    }

    [Fact]
    public void Completions_are_titles_and_phrases_that_go_on_as_typed()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("a", "Registro de una aclaración") with { Phrases = ["quiero aclarar un cargo"] }, DocumentBuilder.Spanish("b", "Tarjeta robada"));
        Completion[] Complete(string text) => [.. engine.Complete(new CompletionRequest { Text = text, AccessKeys = [DocumentBuilder.Tier1] })];
        Assert.Equal([new Completion("Registro de una aclaración", "a")], Complete("aclaraci"));
        Assert.Equal([new Completion("quiero aclarar un cargo", "a")], Complete("aclarar un ca"));
        Assert.Empty(Complete(""));
    }

    [Fact]
    public void Related_documents_share_words_and_leave_out_the_one_compared_with()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("a", "Tarjeta robada", "Bloquee la tarjeta robada y dé un folio."),
            DocumentBuilder.Spanish("b", "Tarjeta extraviada", "Bloquee la tarjeta extraviada."),
            DocumentBuilder.Spanish("c", "Puntos", "Los puntos vencen."));
        Assert.Equal(["b"], engine.Related(new RelatedRequest { Group = "a", AccessKeys = [DocumentBuilder.Tier1] }).Select(hit => hit.Key));
        Assert.Equal("c", engine.Related(new RelatedRequest { Text = "cuándo vencen mis puntos", AccessKeys = [DocumentBuilder.Tier1] })[0].Key);
    }

    [Fact]
    public void Of_thousands_that_score_alike_the_same_ones_come_first_however_they_came()
    {
        SearchDocument[] documents = [.. Enumerable.Range(0, 3_000).Select(number => DocumentBuilder.Spanish($"d{number}", "Cargo no reconocido"))];
        using var atOnce = EngineWith(documents);
        using var oneByOne = CreateEngine();
        foreach (var batch in documents.Reverse().Chunk(700))
        {
            oneByOne.Apply(new SearchBatch { Documents = batch });
        }

        foreach (var query in new[] { "cargo", "cargo de", "es cargo rec" })
        {
            Assert.Equal(Keys(atOnce.Search(Query(query))), Keys(oneByOne.Search(Query(query))));
            Assert.Equal(3_000, oneByOne.Search(Query(query)).Total);
        }
    }

    [Theory]
    [InlineData("arjeta")]
    [InlineData("xtarjeta")]
    [InlineData("atrjeta")]
    [InlineData("barjeta")]
    [InlineData("tarjet")]
    [InlineData("tarrjeta")]
    public void An_error_in_any_letter_is_forgiven_the_first_too(string typed)
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("card", "Tarjeta perdida"), DocumentBuilder.Spanish("other", "Cargo no reconocido"));
        Assert.Equal(["card"], Keys(engine.Search(Query(typed + " "))));
    }
}
