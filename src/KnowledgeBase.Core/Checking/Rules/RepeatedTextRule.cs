using KnowledgeBase.Core.Faults;

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
            foreach (var sentence in (edition.Outline?.Sentences ?? []).Where(sentence => sentence.Words.Count >= MinimumWords))
            {
                var here = (Edition: edition, sentence.Line);
                var there = first.GetValueOrDefault(sentence.Folded, here);
                if (there.Edition.Key.Id != edition.Key.Id)
                {
                    yield return edition.Fault(FaultRules.TextRepeated, sentence.Line, there.Edition.Path, there.Line);
                }

                first.TryAdd(sentence.Folded, here);
            }
        }
    }
}
