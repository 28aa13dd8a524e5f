using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Enough phrases of customers to be found by, none of them twice.</summary>
internal sealed class PhraseRule : IEditionRule
{
    private const int Minimum = 6;
    private const int Maximum = 15;

    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        if (edition.FrontMatter is not { Phrases: var phrases })
        {
            yield break;
        }

        var line = edition.LineOf("phrases");
        if (phrases.Count is < Minimum or > Maximum)
        {
            yield return edition.Fault(FaultRules.PhrasesCount, line, phrases.Count, Minimum, Maximum);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < phrases.Count; i++)
        {
            if (!seen.Add(Prose.Words.Fold(phrases[i])))
            {
                yield return edition.Fault(FaultRules.PhraseTwice, line + 1 + i, phrases[i]);
            }
        }
    }
}
