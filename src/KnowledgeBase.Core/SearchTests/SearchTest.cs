using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.SearchTests;

/// <summary>What a customer says, and the article that the search has to show for it.</summary>
/// <param name="Phrase">The words as typed.</param>
/// <param name="Language">Their language.</param>
/// <param name="Article">The article.</param>
/// <param name="First">Among how many first hits it has to stand, from 1 to <see cref="MaxFirst"/>.</param>
/// <param name="Line">Its line of the file, from 1; 0 for one that is not in a file yet.</param>
public sealed record SearchTest(string Phrase, Language Language, ArticleId Article, int First, int Line)
{
    /// <summary>Nobody looks further down than this.</summary>
    public const int MaxFirst = 10;

    /// <summary>What a test without <c>first</c> asks for: what an agent sees without scrolling.</summary>
    public const int DefaultFirst = 3;

    /// <summary>The longest phrase, in characters.</summary>
    public const int MaxPhraseLength = 200;
}
