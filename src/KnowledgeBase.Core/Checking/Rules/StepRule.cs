using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Steps are a numbered list, and the file's numbers are those that readers see, so that "go to step 5" means one step.</summary>
internal sealed class StepRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        if (edition.Outline is not { } outline)
        {
            yield break;
        }

        if (outline.Steps.Count == 0 && outline.Headings.FirstOrDefault(heading => heading.Section == SectionKind.Steps) is { } heading)
        {
            yield return edition.Fault(FaultRules.StepsMissing, heading.Line, heading.Text);
        }

        var expected = 1;
        foreach (var step in outline.Steps)
        {
            if (step.Written != expected || step.Number != expected)
            {
                yield return edition.Fault(FaultRules.StepNumber, step.Line, step.Written, expected);
            }

            expected++;
        }
    }
}
