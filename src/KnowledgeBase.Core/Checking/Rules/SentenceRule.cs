using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>No sentence is longer than somebody can read aloud in one breath.</summary>
internal sealed class SentenceRule : IEditionRule
{
    // The style guide asks for twenty; a quarter more is not worth a warning.
    private const int Maximum = 25;

    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context) => (edition.Outline?.Sentences ?? [])
        .Where(sentence => sentence.Kind != PassageKind.Cell && sentence.Words.Count > Maximum)
        .Select(sentence => edition.Fault(FaultRules.SentenceLong, sentence.Line, sentence.Words.Count, Maximum));
}
