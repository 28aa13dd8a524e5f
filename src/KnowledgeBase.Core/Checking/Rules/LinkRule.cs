using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Every link leads somewhere, for everyone who may read the article; and there are links enough to jump on a call.</summary>
internal sealed class LinkRule : IEditionRule
{
    private const int Minimum = 4;

    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        if (edition.Outline is not { } outline)
        {
            return [];
        }

        var others = outline.Links.Select(link => link.Target).OfType<LinkTarget.ToArticle>().Select(target => target.Article).Distinct().Count(id => id != edition.Key.Id);
        return outline.Links.SelectMany(link => CheckLink(edition, outline, link, context.Content))
            .Concat(others < Minimum ? [edition.Fault(FaultRules.LinkFew, 1, others, Minimum)] : []);
    }

    private static IEnumerable<Fault> CheckLink(CheckedEdition edition, EditionOutline outline, OutlineLink link, ContentSnapshot content)
    {
        if (link.Text.Length == 0 && link.Target is not LinkTarget.ToArticle)
        {
            yield return edition.Fault(FaultRules.LinkEmpty, link.Line, link.Target.ToString());
        }

        switch (link.Target)
        {
            case LinkTarget.Refused refused:
                yield return edition.Fault(FaultRules.LinkRefused, link.Line, refused.Address);
                break;
            case LinkTarget.ToAnchor { Anchor: var anchor } when !outline.Anchors.Contains(anchor):
                yield return edition.Fault(FaultRules.LinkAnchorMissing, link.Line, $"#{anchor}");
                break;
            case LinkTarget.ToArticle { Article: var article } when !content.Articles.Contains(article):
                yield return edition.Fault(FaultRules.LinkArticleMissing, link.Line, article);
                break;
            case LinkTarget.ToArticle target:
                var other = content.Find(target.Article, edition.Key.Language)!;
                if (target.Anchor is { } place && other.Outline is { } there && !there.Anchors.Contains(place))
                {
                    yield return edition.Fault(FaultRules.LinkAnchorMissing, link.Line, target.ToString());
                }

                if (other.FrontMatter?.Audience > edition.FrontMatter?.Audience)
                {
                    yield return edition.Fault(FaultRules.LinkAboveAudience, link.Line, target.Article);
                }

                break;
        }
    }
}
