using System.Globalization;
using System.Resources;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Search;

namespace KnowledgeBase.Retrieval.Searching;

/// <summary>How a score came about in words, in English and Spanish, for <c>kb search --explain</c> and the page.</summary>
public static class ScoreTexts
{
    private static readonly ResourceManager Texts = new(typeof(ScoreTexts));

    /// <summary>What a part of a score is, without its value.</summary>
    /// <param name="part">The part.</param>
    /// <param name="language">The reader's language.</param>
    public static string Describe(ScoreExplanation part, Language language)
    {
        var culture = CultureInfo.GetCultureInfo(LanguageCode.Of(language));
        var text = Texts.GetString(part.Part.ToString(), culture) ?? throw new InvalidOperationException($"The part '{part.Part}' has no text.");
        return string.Format(culture, text, [.. part.Arguments]);
    }
}
