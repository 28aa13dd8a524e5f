namespace KnowledgeBase.Rendering;

/// <summary>An article that a link leads to.</summary>
/// <param name="Title">Its title, in the edition that the reader would get.</param>
/// <param name="Address">Its address inside the site, beginning with <c>/</c>, without an anchor.</param>
public sealed record ArticleAddress(string Title, string Address);
