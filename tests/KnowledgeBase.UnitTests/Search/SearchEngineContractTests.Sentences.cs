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
