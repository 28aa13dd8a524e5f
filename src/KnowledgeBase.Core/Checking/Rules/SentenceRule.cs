using KnowledgeBase.Core.Checking.Prose;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>No sentence is longer than somebody can read aloud in one breath.</summary>
internal sealed class SentenceRule : IEditionRule
{
    // The style guide asks for twenty; a quarter more is not worth a warning.
    private const int Maximum = 25;

    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context) => (edition.Outline?.Passages ?? [])
        .Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.Item or PassageKind.Say)
        .SelectMany(passage => Words.Sentences(passage.Text), (passage, sentence) => (passage.Line, Words.Of(sentence).Count))
        .Where(sentence => sentence.Count > Maximum)
        .Select(sentence => edition.Fault(FaultRules.SentenceLong, sentence.Line, sentence.Count, Maximum));
}
