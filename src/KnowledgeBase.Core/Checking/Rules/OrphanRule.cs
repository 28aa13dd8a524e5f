using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Some other article leads to each.</summary>
internal sealed class OrphanRule : IContentRule
{
    public IEnumerable<Fault> Check(CheckContext context)
    {
        var editions = context.Content.Editions;
        var reached = editions
            .SelectMany(
                edition => edition.Outline?.Links.Select(link => link.Target).OfType<LinkTarget.ToArticle>() ?? [],
                (edition, target) => (From: edition.Key.Id, To: target.Article))
            .Where(link => link.From != link.To)
            .Select(link => link.To)
            .ToHashSet();
        return editions
            .Where(edition => !reached.Contains(edition.Key.Id))
            .DistinctBy(edition => edition.Key.Id)
            .Select(edition => edition.Fault(FaultRules.ArticleOrphan, 1, edition.Key.Id));
    }
}
