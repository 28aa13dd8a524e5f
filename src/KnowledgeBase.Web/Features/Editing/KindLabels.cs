using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>What each kind of article is for, in the language of the interface.</summary>
public static class KindLabels
{
    /// <summary>One line about a kind.</summary>
    public static string About(ArticleKind kind) => kind switch
    {
        ArticleKind.Sop => EditingTexts.NewKindSop,
        ArticleKind.Resolution => EditingTexts.NewKindResolution,
        ArticleKind.Faq => EditingTexts.NewKindFaq,
        ArticleKind.Script => EditingTexts.NewKindScript,
        ArticleKind.Policy => EditingTexts.NewKindPolicy,
        ArticleKind.Flow => EditingTexts.NewKindFlow,
    };
}
