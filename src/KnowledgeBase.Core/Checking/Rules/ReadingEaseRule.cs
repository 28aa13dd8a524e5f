using KnowledgeBase.Core.Checking.Prose;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>The text as a whole is plain enough to read with a customer on the line.</summary>
internal sealed class ReadingEaseRule : IEditionRule
{
    /// <summary>The least score: "plain" in both formulas.</summary>
    private const int Minimum = 60;

    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        var sentences = (edition.Outline?.Sentences ?? []).Where(sentence => sentence.Kind != PassageKind.Cell).Select(sentence => sentence.Words).ToList();
        if (ReadingEase.Score(sentences, edition.Key.Language) is { } score && score < Minimum)
        {
            yield return edition.Fault(FaultRules.ReadingEase, 1, (int)Math.Floor(score), Minimum, ReadingEase.Formula(edition.Key.Language));
        }
    }
}
