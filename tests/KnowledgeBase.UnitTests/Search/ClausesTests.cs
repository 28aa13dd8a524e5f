using KnowledgeBase.Search;
using KnowledgeBase.Search.Sentences;
using Xunit;

namespace KnowledgeBase.UnitTests.Search;

/// <summary>How a phrase falls into clauses.</summary>
public sealed class ClausesTests
{
    [Theory]
    [InlineData("my refund is missing", new string[0])]
    [InlineData("my refund is missing, how long does a refund take", new[] { "my refund is missing", "how long does a refund take" })]
    [InlineData("where is my refund, how long does a refund take", new string[0])]
    [InlineData("the fee is 1,500.00 pesos", new string[0])]
    [InlineData("top up with cash, at a store, send a bank cheque", new[] { "top up with cash at a store", "send a bank cheque" })]
    public void A_phrase_stays_whole_and_its_clauses_follow(string phrase, string[] clauses) =>
        Assert.Equal([phrase, .. clauses], Clauses.Of(phrase, SearchLanguage.English));
}
