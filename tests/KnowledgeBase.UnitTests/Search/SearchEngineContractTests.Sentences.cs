using KnowledgeBase.Search;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

public abstract partial class SearchEngineContractTests
{
    private static SearchDocument Asked(string key, params string[] phrases) => DocumentBuilder.English(key, $"Article {key}") with { Phrases = phrases };

    [Fact]
    public void Words_that_stand_in_one_phrase_count_more_than_the_same_words_in_several()
    {
        using var engine = EngineWith(
            Asked("apart", "my refund is late", "the card is missing"),
            Asked("together", "my refund is missing", "the card is late"));
        Assert.Equal("together", Keys(engine.Search(Query("is my refund missing?")))[0]);
        Assert.Equal("apart", Keys(engine.Search(Query("is my refund late?")))[0]);
    }

    [Fact]
    public void What_nobody_says_otherwise_tells_nothing_of_a_chatty_sentence()
    {
        using var engine = EngineWith(
            DocumentBuilder.English("rare", "Frustrated customers", "A frustrated customer needs patience. Nobody else is frustrated."),
            Asked("refund", "my refund is missing", "where is my refund"),
            Asked("card", "my card is missing", "where is my card"));
        Assert.Equal("refund", Keys(engine.Search(Query("I am frustrated, please tell me where my refund is")))[0]);
    }

    [Fact]
    public void Small_words_and_the_order_of_words_tell_sentences_apart()
    {
        using var engine = EngineWith(Asked("why", "why did my limit change"), Asked("how", "how do I change my limit"), Asked("top", "top up my card"), Asked("up", "up to the top of my card"));
        Assert.Equal("why", Keys(engine.Search(Query("why was my limit changed?")))[0]);
        Assert.Equal("how", Keys(engine.Search(Query("how would I change the limit?")))[0]);
        Assert.Equal("top", Keys(engine.Search(Query("card top up")))[0]);
    }

    [Fact]
    public void A_contraction_says_not()
    {
        using var engine = EngineWith(Asked("works", "is my card working"), Asked("broken", "my card is not working"));
        Assert.Equal("broken", Keys(engine.Search(Query("my card isn't working")))[0]);
        Assert.Equal("broken", Keys(engine.Search(Query("the card doesn't work")))[0]);
    }

    [Fact]
    public void Each_clause_of_a_phrase_is_a_sentence()
    {
        using var engine = EngineWith(
            Asked("both", "my refund is missing, how long does the merchant usually take to send everything back"),
            Asked("other", "my refund form is missing a page"));
        Assert.Equal("both", Keys(engine.Search(Query("is my refund missing?")))[0]);
    }

    [Fact]
    public void One_learned_query_does_not_outweigh_the_phrases_of_another_document()
    {
        var pushed = Asked("pushed", "the office is closed", "opening hours") with { Learned = ["where is my refund please"] };
        using var engine = EngineWith(pushed, Asked("right", "where is my refund", "my refund has not come", "when does the refund arrive", "refund not there"));
        Assert.Equal("right", Keys(engine.Search(Query("where is my refund?")))[0]);
    }

    [Fact]
    public void A_learned_query_brings_its_document_up_and_goes_with_it()
    {
        var taught = Asked("b", "where is my card") with { Learned = ["the plastic never showed up"] };
        using var engine = EngineWith(Asked("a", "the plastic broke", "my plastic is bent", "where does the plastic go"), taught);
        Assert.Equal("b", Keys(engine.Search(Query("my plastic never showed up")))[0]);
        engine.Apply(new SearchBatch { Documents = [taught with { Learned = [] }] });
        Assert.Equal(["a"], Keys(engine.Search(Query("my plastic never showed up"))));
    }

    [Fact]
    public void Phrases_of_documents_that_the_caller_may_not_see_move_nothing()
    {
        var hidden = Asked("hidden", "my refund is missing", "my refund is late") with { Group = "b", AccessKeys = [DocumentBuilder.Tier2] };
        using var with = EngineWith(Asked("a", "a refund"), Asked("b", "no refund"), hidden);
        using var without = EngineWith(Asked("a", "a refund"), Asked("b", "no refund"));
        Assert.Equal(Keys(without.Search(Query("refund"))), Keys(with.Search(Query("refund"))));
        Assert.Equal("b", with.Search(Query("my refund is late", DocumentBuilder.Tier1, DocumentBuilder.Tier2)).Hits[0].Group);
    }

    [Fact]
    public async Task A_kept_index_still_knows_its_sentences()
    {
        SearchDocument[] documents = [Asked("a", "my refund is late", "the card is missing"), Asked("b", "my refund is missing", "the card is late")];
        using var folder = new TemporaryFolder();
        using (var engine = EngineWith(documents))
        {
            await engine.SaveAsync(folder.Path, "1");
        }

        using var restored = CreateEngine();
        _ = restored.Restore(folder.Path);
        Assert.Equal("b", Keys(restored.Search(Query("is my refund missing?")))[0]);
        Assert.Equal("a", Keys(restored.Search(Query("is my refund late?")))[0]);
        restored.Apply(new SearchBatch { Deletions = ["b"] });
        Assert.Equal(["a"], Keys(restored.Search(Query("is my refund missing?"))));
    }
}
