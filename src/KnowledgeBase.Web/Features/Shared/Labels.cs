using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Web.Features.Shared;

/// <summary>Names for people of the values that articles carry, in the language of the interface.</summary>
public static class Labels
{
    /// <summary>The name of a kind.</summary>
    public static string Of(ArticleKind kind) => kind switch
    {
        ArticleKind.Sop => SharedTexts.KindSop,
        ArticleKind.Resolution => SharedTexts.KindResolution,
        ArticleKind.Faq => SharedTexts.KindFaq,
        ArticleKind.Script => SharedTexts.KindScript,
        ArticleKind.Policy => SharedTexts.KindPolicy,
        ArticleKind.Flow => SharedTexts.KindFlow,
    };

    /// <summary>The name of an audience.</summary>
    public static string Of(Audience audience) => audience switch
    {
        Audience.Tier1 => SharedTexts.AudienceTier1,
        Audience.Tier2 => SharedTexts.AudienceTier2,
    };

    /// <summary>The name of a risk.</summary>
    public static string Of(Risk risk) => risk switch
    {
        Risk.Low => SharedTexts.RiskLow,
        Risk.Normal => SharedTexts.RiskNormal,
        Risk.High => SharedTexts.RiskHigh,
    };

    /// <summary>The name of a language.</summary>
    public static string Of(Core.Articles.Language language) => language switch
    {
        Core.Articles.Language.Spanish => SharedTexts.Spanish,
        Core.Articles.Language.English => SharedTexts.English,
    };

    /// <summary>The name of a topic; a topic that has none is shown as it is.</summary>
    public static string OfTopic(string topic) =>
        SharedTexts.ResourceManager.GetString($"Topic{char.ToUpperInvariant(topic[0])}{topic[1..]}", SharedTexts.Culture) ?? topic;
}
