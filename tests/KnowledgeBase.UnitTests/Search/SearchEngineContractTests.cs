using KnowledgeBase.Search;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>What any engine behind the port must do. One subclass per engine.</summary>
public abstract partial class SearchEngineContractTests
{
    protected abstract ISearchEngine CreateEngine();

    private protected static SearchRequest Query(string text, params AccessKey[] keys) =>
        new() { Query = text, AccessKeys = keys.Length == 0 ? [DocumentBuilder.Tier1] : keys };

    private ISearchEngine EngineWith(params SearchDocument[] documents)
    {
        var engine = CreateEngine();
        engine.Apply(new SearchBatch { Documents = documents });
        return engine;
    }

    private static string[] Keys(SearchResults results) => [.. results.Hits.Select(hit => hit.Key)];

    [Theory]
    [InlineData("sin intereses", "without")]
    [InlineData("con intereses", "with")]
    [InlineData("no llegó", "missing")]
    [InlineData("llegó", "arrived")]
    public void Words_that_turn_a_meaning_round_count(string query, string best)
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("without", "Meses sin intereses"),
            DocumentBuilder.Spanish("with", "Meses con intereses altos"),
            DocumentBuilder.Spanish("missing", "La tarjeta no llegó"),
            DocumentBuilder.Spanish("arrived", "La tarjeta llegó"));
        Assert.Equal(best, Keys(engine.Search(Query(query + " ")))[0]);
    }

    [Fact]
    public void An_empty_engine_finds_nothing()
    {
        using var engine = CreateEngine();
        var results = engine.Search(Query("aclaración"));
        Assert.Equal(0, results.Total);
        Assert.Empty(results.Hits);
    }

    [Fact]
    public void A_document_is_found_as_soon_as_it_is_applied()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Registro de una aclaración"));
        Assert.Equal(["a"], Keys(engine.Search(Query("aclaración"))));
    }

    [Fact]
    public void A_later_document_with_the_same_key_replaces_the_earlier()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo"));
        engine.Apply(new SearchBatch { Documents = [DocumentBuilder.Spanish("a", "Reembolso")] });
        Assert.Empty(engine.Search(Query("contracargo")).Hits);
        Assert.Equal(["a"], Keys(engine.Search(Query("reembolso"))));
        Assert.Equal(1, engine.Statistics().Documents);
    }

    [Fact]
    public void A_deleted_document_is_no_longer_found()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo"), DocumentBuilder.Spanish("b", "Contracargo urgente"));
        engine.Apply(new SearchBatch { Deletions = ["a", "unknown"] });
        Assert.Equal(["b"], Keys(engine.Search(Query("contracargo"))));
    }

    [Fact]
    public async Task An_index_that_was_kept_answers_in_another_engine()
    {
        using var folder = new TemporaryFolder();
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo"), DocumentBuilder.Spanish("b", "Contracargo urgente"));
        engine.Apply(new SearchBatch { Deletions = ["b"] });
        await engine.SaveAsync(folder.Path, "commit 7");
        using var other = CreateEngine();
        Assert.IsType<SnapshotReading.Missing>(other.Restore(Path.Combine(folder.Path, "none")));
        Assert.Equal("commit 7", Assert.IsType<SnapshotReading.Restored>(other.Restore(folder.Path)).Stamp);
        Assert.Equal(["a"], Keys(other.Search(Query("contracargo"))));
        Assert.Throws<InvalidOperationException>(() => other.Restore(folder.Path));
    }

    [Fact]
    public void Of_two_documents_with_one_key_in_a_batch_the_later_counts()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo"), DocumentBuilder.Spanish("a", "Reembolso"));
        Assert.Empty(engine.Search(Query("contracargo")).Hits);
        Assert.Single(engine.Search(Query("reembolso")).Hits);
    }

    [Theory]
    [InlineData("aclaracion", "Registro de una aclaración")]
    [InlineData("ACLARACIÓN", "Registro de una aclaración")]
    [InlineData("aclaraciones", "Registro de una aclaración")]
    [InlineData("disputes", "Logging a dispute")]
    [InlineData("senas", "Señas del cliente")]
    [InlineData("e-4012", "Error E-4012 al pagar")]
    [InlineData("E4012", "Error E-4012 al pagar")]
    [InlineData("3DS", "Falla de 3DS")]
    [InlineData("24/7", "Atención 24/7")]
    [InlineData("1500", "Cargo de 1,500.00 pesos")]
    [InlineData("1,500.00", "Cargo de 1,500.00 pesos")]
    [InlineData("*55", "Marque *55 desde su celular")]
    [InlineData("email", "Cambiar el e-mail")]
    [InlineData("auto pago", "Activar el autopago")]
    [InlineData("estadocuenta", "El estado cuenta no llega")]
    [InlineData("sin", "Meses sin intereses")]
    [InlineData("no", "El pago no llegó")]
    public void A_title_is_found_however_it_is_written(string query, string title)
    {
        var language = title.StartsWith("Logging", StringComparison.Ordinal) ? SearchLanguage.English : SearchLanguage.Spanish;
        using var engine = EngineWith(DocumentBuilder.Spanish("a", title) with { Language = language }, DocumentBuilder.Spanish("b", "Otra cosa"));
        Assert.Equal("a", Assert.Single(engine.Search(Query(query)).Hits).Key);
    }

    [Fact]
    public void The_form_with_its_tilde_ranks_before_the_form_without()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("ano", "Un texto", "El ano del paciente"), DocumentBuilder.Spanish("año", "Un texto", "El año del paciente"));
        Assert.Equal(["año", "ano"], Keys(engine.Search(Query("año"))));
    }

    [Theory]
    [InlineData("KB-0002")]
    [InlineData("kb 2")]
    [InlineData("kb2")]
    [InlineData("kb-02")]
    public void A_code_leads_straight_to_its_document(string query)
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("a", "Registro de una aclaración") with { Codes = ["KB-0002"] },
            DocumentBuilder.Spanish("b", "Ver KB 2, KB-0002 y kb2", "KB-0002 KB-0002 kb 2"));
        Assert.Equal("a", engine.Search(Query(query)).Hits[0].Key);
    }

    [Fact]
    public void A_whole_title_or_phrase_wins_over_longer_texts()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("long", "Cargo no reconocido y cargo no reconocido", "cargo no reconocido cargo no reconocido cargo no reconocido"),
            DocumentBuilder.Spanish("exact", "Cargo no reconocido", "otro texto mucho más largo que no dice nada de esto"),
            DocumentBuilder.Spanish("phrase", "Fraude") with { Phrases = ["me clonaron la tarjeta"] },
            DocumentBuilder.Spanish("clone", "Tarjeta clonada", "clonaron la tarjeta, tarjeta clonada, clonaron"));
        Assert.Equal("exact", engine.Search(Query("¿cargo no reconocido?")).Hits[0].Key);
        Assert.Equal("phrase", engine.Search(Query("me clonaron la tarjeta")).Hits[0].Key);
    }

    [Fact]
    public void The_last_word_counts_as_the_beginning_of_a_word_unless_something_follows()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo"));
        Assert.Single(engine.Search(Query("contrac")).Hits);
        Assert.Empty(engine.Search(Query("contrac ")).Hits);
    }

    [Theory]
    [InlineData("contracrago", "contracargo")]
    [InlineData("reenbolso", "reembolso")]
    public void One_typing_error_is_forgiven_and_the_right_word_suggested(string query, string meant)
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo y reembolso"));
        var results = engine.Search(Query(query + " "));
        Assert.Single(results.Hits);
        Assert.Equal(meant, results.Suggestion);
    }

    [Fact]
    public void The_suggestion_has_the_accents_of_the_text()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Aclaración de cargos"));
        Assert.Equal("aclaración de cargos", engine.Search(Query("aclarcaion de cargos")).Suggestion);
    }

    [Fact]
    public void A_code_is_never_corrected()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Error E4012"));
        Assert.Empty(engine.Search(Query("E4013 ")).Hits);
    }

    [Fact]
    public void An_exact_word_ranks_before_a_corrected_one()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("carta", "Carta al cliente"), DocumentBuilder.Spanish("tarta", "Tarta al cliente"));
        Assert.Equal(["tarta"], Keys(engine.Search(Query("tarta "))));
    }

    [Fact]
    public void Quoted_words_must_stand_together()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("together", "Uno", "estado de cuenta"), DocumentBuilder.Spanish("apart", "Dos", "la cuenta cambió de estado"));
        Assert.Equal(["together"], Keys(engine.Search(Query("\"estado de cuenta\""))));
        Assert.Equal(2, engine.Search(Query("estado de cuenta")).Total);
    }

    [Fact]
    public void An_excluded_word_or_phrase_must_not_occur()
    {
        using var engine = EngineWith(
            DocumentBuilder.Spanish("a", "Tarjeta de crédito"), DocumentBuilder.Spanish("b", "Tarjeta de débito"), DocumentBuilder.Spanish("c", "Tarjeta"));
        Assert.Equal(["a", "c"], Keys(engine.Search(Query("tarjeta -débito"))).Order(StringComparer.Ordinal));
        Assert.Equal(["b", "c"], Keys(engine.Search(Query("tarjeta -\"tarjeta de crédito\""))).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void When_nothing_has_all_words_the_best_partial_match_is_shown_and_the_dropped_word_named()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Tarjeta robada"), DocumentBuilder.Spanish("b", "Tarjeta nueva"));
        var results = engine.Search(Query("tarjeta robada zanahoria "));
        Assert.Equal("a", results.Hits[0].Key);
        Assert.Equal(["zanahoria"], results.DroppedWords);
        Assert.Empty(engine.Search(Query("tarjeta robada")).DroppedWords);
    }

    [Theory]
    [InlineData("xq no pasa mi tarjeta")]
    [InlineData("la tarjeta no pasa tmb")]
    public void Chat_spelling_is_understood(string query)
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "La tarjeta no pasa"));
        var results = engine.Search(Query(query));
        Assert.Single(results.Hits);
        Assert.Empty(results.DroppedWords);
    }

    [Fact]
    public void A_query_longer_than_the_limit_is_cut_and_says_so()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo"));
        var results = engine.Search(Query("contracargo " + new string('x', SearchRequest.MaximumQueryLength)));
        Assert.True(results.QueryTruncated);
        Assert.Single(results.Hits);
        Assert.False(engine.Search(Query("contracargo")).QueryTruncated);
    }

    [Fact]
    public void Any_text_is_a_valid_query()
    {
        using var engine = EngineWith(DocumentBuilder.Spanish("a", "Contracargo"), DocumentBuilder.English("b", "Chargeback"));
        string[] queries =
        [
            "", " ", "\"", "-", "\"\"", "-\"", "--a", "((((", "*", "#", "*5", "\0\u0001\u001f", "😀👍🏽", "\ud800", "a\udc00b", "ﬁ①½", "日本語 テスト",
            new string('a', 10_000), string.Concat(Enumerable.Repeat("a ", 5_000)), string.Concat(Enumerable.Repeat("\"a\" -b ", 100)),
            "(a+)+$", "' OR 1=1 --", "\u202eabc", "a\u0301\u0301\u0301", "İstanbul ß Œuvre",
        ];
        foreach (var query in queries)
        {
            Assert.NotNull(engine.Search(Query(query)));
            Assert.NotNull(engine.Complete(new CompletionRequest { Text = query, AccessKeys = [DocumentBuilder.Tier1] }));
            Assert.NotNull(engine.Related(new RelatedRequest { Text = query, AccessKeys = [DocumentBuilder.Tier1] }));
        }
    }
}
