using KnowledgeBase.Core.Checking.Rules;
using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking;

/// <summary>Finds everything that is wrong with content: for <c>kb check</c>, for the editor while somebody writes, and for pushes from outside.</summary>
public sealed class ContentChecker
{
    private readonly IReadOnlyList<IEditionRule> _editionRules =
    [
        new IdentityRule(), new PhraseRule(), new PairRule(), new SectionRule(), new StepRule(), new BlockRule(), new LinkRule(), new ImageRule(),
        new ParameterRule(), new TypedFigureRule(), new FlowRule(), new ParityRule(), new ReadingEaseRule(), new SentenceRule(), new ForbiddenWordRule(),
        new CardDataRule(),
    ];

    private readonly IReadOnlyList<IContentRule> _contentRules =
        [new EditionTwiceRule(), new OrphanRule(), new ImageFileRule(), new ParameterUseRule(), new RepeatedTextRule(), new TemplateRule()];

    /// <summary>Checks all of the content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="day">The day on which it is to be shown, Mexico City.</param>
    /// <returns>The faults by path and line.</returns>
    public IReadOnlyList<Fault> Check(ContentSnapshot content, DateOnly day)
    {
        var context = new CheckContext(content, day);
        return Sort(content.FileFaults
            .Concat(content.Editions.SelectMany(edition => Check(edition, context)))
            .Concat(_contentRules.SelectMany(rule => rule.Check(context))));
    }

    /// <summary>Checks some files of the content; cheap enough to run while somebody types.</summary>
    /// <param name="content">The content, these files included.</param>
    /// <param name="paths">The files.</param>
    /// <param name="day">The day on which it is to be shown, Mexico City.</param>
    /// <returns>The faults of these files by path and line.</returns>
    public IReadOnlyList<Fault> Check(ContentSnapshot content, IReadOnlySet<string> paths, DateOnly day)
    {
        var context = new CheckContext(content, day);
        return Sort(content.FileFaults.Concat(_contentRules.SelectMany(rule => rule.Check(context))).Where(fault => paths.Contains(fault.Path))
            .Concat(content.Editions.Where(edition => paths.Contains(edition.Path)).SelectMany(edition => Check(edition, context))));
    }

    private IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context) => edition.ReadingFaults
        .Select(fault => fault.In(edition.Path))
        .Concat(_editionRules.SelectMany(rule => rule.Check(edition, context)));

    private static IReadOnlyList<Fault> Sort(IEnumerable<Fault> faults) =>
        [.. faults.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line).ThenBy(fault => fault.Rule.Name, StringComparer.Ordinal)];
}
