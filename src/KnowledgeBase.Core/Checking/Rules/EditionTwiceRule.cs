using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>An edition has one file, so an id has one article.</summary>
internal sealed class EditionTwiceRule : IContentRule
{
    public IEnumerable<Fault> Check(CheckContext context) => context.Content.Editions
        .GroupBy(edition => edition.Key)
        .SelectMany(same => same.Skip(1), (same, second) => second.Fault(FaultRules.EditionTwice, second.LineOf("id"), same.Key.ToString(), same.First().Path));
}
