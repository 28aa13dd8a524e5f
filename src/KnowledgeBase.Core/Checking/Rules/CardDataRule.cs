using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>No card or identity data stands anywhere in the file, front matter included.</summary>
internal sealed class CardDataRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        var text = edition.Source.Text;
        return CardDataGuard.Inspect(text).Findings
            .Select(finding => edition.Fault(FaultRules.CardData, 1 + text.AsSpan(0, finding.Start).Count('\n'), finding.Masked));
    }
}
