namespace KnowledgeBase.Core.Articles;

/// <summary>One row of the table of sections in docs/authors.md.</summary>
/// <param name="Kind">The section.</param>
/// <param name="Anchor">Its anchor, the same in every language and revision.</param>
/// <param name="Spanish">Its heading in Spanish.</param>
/// <param name="English">Its heading in English.</param>
/// <param name="Places">Where the templates have it; a template that is absent does not know the section.</param>
public sealed record SectionDefinition(
    SectionKind Kind,
    string Anchor,
    string Spanish,
    string English,
    IReadOnlyDictionary<ArticleKind, SectionPlace> Places)
{
    /// <summary>The heading in a language.</summary>
    public string Heading(Language language) => language switch
    {
        Language.Spanish => Spanish,
        Language.English => English,
    };
}
