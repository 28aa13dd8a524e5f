using KnowledgeBase.Core.Checking.Prose;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>A long sentence stands in one article only; where two need it, one links to the other, so that a change is made once.</summary>
internal sealed class RepeatedTextRule : IContentRule
{
    private const int MinimumWords = 12;

    public IEnumerable<Fault> Check(CheckContext context)
    {
        var first = new Dictionary<string, (CheckedEdition Edition, int Line)>(StringComparer.Ordinal);
        foreach (var edition in context.Content.Editions)
        {
            foreach (var passage in (edition.Outline?.Passages ?? []).Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.Item or PassageKind.Say or PassageKind.Cell))
            {
                foreach (var sentence in Words.Sentences(passage.Text).Where(sentence => Words.Of(sentence).Count >= MinimumWords))
                {
                    var here = (Edition: edition, passage.Line);
                    var there = first.GetValueOrDefault(Words.Fold(sentence), here);
                    if (there.Edition.Key.Id != edition.Key.Id)
                    {
                        yield return edition.Fault(FaultRules.TextRepeated, passage.Line, there.Edition.Path, there.Line);
                    }

                    first.TryAdd(Words.Fold(sentence), here);
                }
            }
        }
    }
}
