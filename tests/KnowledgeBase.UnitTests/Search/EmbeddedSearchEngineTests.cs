using KnowledgeBase.Search;

namespace KnowledgeBase.UnitTests.Search;

public sealed class EmbeddedSearchEngineTests : SearchEngineContractTests
{
    protected override ISearchEngine CreateEngine() => new EmbeddedSearchEngine();
}
