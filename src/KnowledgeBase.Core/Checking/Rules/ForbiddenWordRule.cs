using KnowledgeBase.Core.Checking.Prose;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>No word of <c>forbidden-words.yml</c> stands in the text; a section that names what never to say may quote it.</summary>
internal sealed class ForbiddenWordRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        var words = context.Content.ForbiddenWords
            .Where(word => word.Language == edition.Key.Language)
            .Select(word => (Pattern: $" {Words.Fold(word.Word)} ", Word: word))
            .ToList();
        return words.Count == 0 ? [] : (edition.Outline?.Passages ?? [])
            .Where(passage => passage.Kind is not (PassageKind.Code or PassageKind.ReviewerNote) && passage.Within != "s-never")
            .SelectMany(passage =>
            {
                var text = $" {Words.Fold(passage.Text)} ";
                return words.Where(word => text.Contains(word.Pattern, StringComparison.Ordinal))
                    .Select(word => edition.Fault(FaultRules.WordForbidden, passage.Line, word.Word.Word, word.Word.Instead));
            });
    }
}
