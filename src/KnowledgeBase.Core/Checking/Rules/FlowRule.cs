using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Flows;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>A flow can be walked from its first question to an article or an escalation, whatever the answers.</summary>
internal sealed class FlowRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context) => edition.Outline is { Flow: { } flow } outline
        ? FlowCheck.Faults(flow, outline.Headings.First(heading => heading.Section == SectionKind.Questions)).Select(fault => fault.In(edition.Path))
        : [];
}
