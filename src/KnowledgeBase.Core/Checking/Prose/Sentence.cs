using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Prose;

/// <summary>A sentence of an edition.</summary>
/// <param name="Line">The line where its passage begins.</param>
/// <param name="Kind">What its passage is.</param>
/// <param name="Words">Its words.</param>
/// <param name="Folded">Its words without accents and case, joined by single spaces; to compare sentences by.</param>
internal sealed record Sentence(int Line, PassageKind Kind, IReadOnlyList<string> Words, string Folded)
{
    /// <summary>The sentences of some passages that people read or say aloud: no headings, code or notes for reviewers.</summary>
    public static IReadOnlyList<Sentence> In(IReadOnlyList<Passage> passages) =>
    [
        .. from passage in passages
           where passage.Kind is PassageKind.Paragraph or PassageKind.Item or PassageKind.Say or PassageKind.Cell
           from sentence in Prose.Words.Sentences(passage.Text)
           select new Sentence(passage.Line, passage.Kind, Prose.Words.Of(sentence), Prose.Words.Fold(sentence)),
    ];
}
