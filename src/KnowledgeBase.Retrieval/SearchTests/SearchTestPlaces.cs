using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.SearchTests;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.SearchTests;

/// <summary>Runs tests as the search page searches, with a lead's rights.</summary>
public static class SearchTestPlaces
{
    private static readonly Caller Lead = Caller.Of(new Person(new UserId("search-tests"), "search tests"), Role.Lead);

    /// <summary>Where the article of a test stands, from 1; <see langword="null"/> when not among the first <see cref="SearchTest.MaxFirst"/>.</summary>
    /// <param name="engine">The index.</param>
    /// <param name="synonyms">What the glossary says.</param>
    /// <param name="test">The test.</param>
    public static int? PlaceOf(ISearchEngine engine, SynonymSet synonyms, SearchTest test)
    {
        var query = new ArticleQuery(test.Phrase) { Preferred = test.Language, Limit = SearchTest.MaxFirst };
        var hits = engine.Search(ArticleSearch.RequestFor(Lead, query, synonyms) with { Snippets = false }).Hits;
        var article = test.Article.ToString();
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Group == article)
            {
                return i + 1;
            }
        }

        return null;
    }
}
