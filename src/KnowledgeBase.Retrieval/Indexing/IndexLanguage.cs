using KnowledgeBase.Core.Articles;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Indexing;

/// <summary>Languages of editions as the index names them.</summary>
public static class IndexLanguage
{
    /// <summary>The index's name of a language.</summary>
    public static SearchLanguage Of(Language language) => language switch
    {
        Language.Spanish => SearchLanguage.Spanish,
        Language.English => SearchLanguage.English,
    };

    /// <summary>The language that the index means.</summary>
    public static Language Of(SearchLanguage language) => language switch
    {
        SearchLanguage.Spanish => Language.Spanish,
        SearchLanguage.English => Language.English,
    };
}
