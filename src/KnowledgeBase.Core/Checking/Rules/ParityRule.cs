using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Outlines;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>A translation has what its source has: sections, steps, figures, links, images, words to say. Told on the translation.</summary>
internal sealed class ParityRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context) =>
        edition is { Key.Language: Language.English, Outline: { } english } && context.Content.Pair(edition) is { Outline: { } spanish } source
            ? [.. CheckSections(edition, english, source, spanish), .. CheckParts(edition, english, source, spanish), .. CheckFlow(edition, english, source, spanish)]
            : [];

    private static IEnumerable<Fault> CheckSections(CheckedEdition edition, EditionOutline english, CheckedEdition source, EditionOutline spanish)
    {
        foreach (var kind in Sections(english).Concat(Sections(spanish)).Distinct().Where(kind => Sections(english).Contains(kind) != Sections(spanish).Contains(kind)))
        {
            yield return edition.Fault(FaultRules.ParitySection, 1, SectionCatalog.Get(kind).English, source.Path);
        }

        var own = spanish.Headings.Count(heading => heading.Section is null);
        if (english.Headings.Count(heading => heading.Section is null) is var count && count != own)
        {
            yield return edition.Fault(FaultRules.ParityHeadings, 1, count, own, source.Path);
        }
    }

    private static IEnumerable<Fault> CheckParts(CheckedEdition edition, EditionOutline english, CheckedEdition source, EditionOutline spanish)
    {
        if (english.Steps.Count != spanish.Steps.Count)
        {
            var line = english.Headings.FirstOrDefault(heading => heading.Section == SectionKind.Steps)?.Line ?? 1;
            yield return edition.Fault(FaultRules.ParitySteps, line, english.Steps.Count, spanish.Steps.Count, source.Path);
        }

        if (Says(english) is var says && says != Says(spanish))
        {
            yield return edition.Fault(FaultRules.ParitySay, 1, says, Says(spanish), source.Path);
        }

        var faults = Differences(english.Parameters.Select(call => (call.Name, call.Line)), spanish.Parameters.Select(call => call.Name), FaultRules.ParityParameter)
            .Concat(Differences(english.Links.Select(link => (link.Target.ToString()!, link.Line)), spanish.Links.Select(link => link.Target.ToString()!), FaultRules.ParityLink))
            .Concat(Differences(english.Images.Select(image => (image.Target, image.Line)), spanish.Images.Select(image => image.Target), FaultRules.ParityImage));
        foreach (var (rule, line, name) in faults)
        {
            yield return edition.Fault(rule, line, name, source.Path);
        }
    }

    private static IEnumerable<Fault> CheckFlow(CheckedEdition edition, EditionOutline english, CheckedEdition source, EditionOutline spanish) =>
        (english.Flow?.Questions ?? [])
            .Where(question => spanish.Flow?.Find(question.Number) is { } other
                && !question.Answers.Select(TargetOf).SequenceEqual(other.Answers.Select(TargetOf), StringComparer.Ordinal))
            .Select(question => edition.Fault(FaultRules.ParityFlow, question.Line, question.Number, source.Path));

    // What stands in the translation alone at its line, what stands in the source alone at the top.
    private static IEnumerable<(FaultRule Rule, int Line, string Name)> Differences(IEnumerable<(string Name, int Line)> english, IEnumerable<string> spanish, FaultRule rule)
    {
        var here = english.DistinctBy(part => part.Name, StringComparer.Ordinal).ToList();
        var there = spanish.ToHashSet(StringComparer.Ordinal);
        return here.Where(part => !there.Contains(part.Name)).Select(part => (rule, part.Line, part.Name))
            .Concat(there.Except(here.Select(part => part.Name), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => (rule, 1, name)));
    }

    private static IEnumerable<SectionKind> Sections(EditionOutline outline) => outline.Headings.Select(heading => heading.Section).OfType<SectionKind>();

    // A quotation of two paragraphs is two passages; that does not make it two things to say, but both editions count alike.
    private static int Says(EditionOutline outline) => outline.Passages.Count(passage => passage.Kind == PassageKind.Say);

    // To whom an escalation goes is words; that it is one, and where an article's answer leads, is not.
    private static string TargetOf(Flows.FlowAnswer answer) => answer.Target is Flows.FlowTarget.Escalation ? "escalation" : answer.Target.ToString();
}
