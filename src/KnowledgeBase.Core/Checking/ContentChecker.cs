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
        [new EditionTwiceRule(), new OrphanRule(), new ImageFileRule(), new ParameterUseRule(), new RepeatedTextRule(), new TemplateRule(), new SearchTestRule()];

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

    /// <summary>Checks one edition by the rules that look at it and its neighbours alone: cheap enough, however large the content, to run while somebody types.</summary>
    /// <param name="content">The content, this edition included.</param>
    /// <param name="path">The edition's file.</param>
    /// <param name="day">The day on which it is to be shown, Mexico City.</param>
    /// <returns>The faults of this file by line.</returns>
    public IReadOnlyList<Fault> CheckText(ContentSnapshot content, string path, DateOnly day)
    {
        var context = new CheckContext(content, day);
        return Sort(content.FileFaults.Where(fault => fault.Path == path)
            .Concat(content.Editions.Where(edition => edition.Path == path).SelectMany(edition => Check(edition, context))));
    }

    /// <summary>Checks some files of the content.</summary>
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

    /// <summary>Checks a change: its files, and what it breaks in files that it does not touch, such as links to a step that it removes.</summary>
    /// <param name="before">The content without the change.</param>
    /// <param name="after">The content with it.</param>
    /// <param name="paths">The files that it writes or removes; at least one.</param>
    /// <param name="day">The day on which it is to be shown, Mexico City.</param>
    /// <returns>The faults of these files by path and line; what breaks elsewhere stands with the first of them.</returns>
    public IReadOnlyList<Fault> CheckChange(ContentSnapshot before, ContentSnapshot after, IReadOnlySet<string> paths, DateOnly day)
    {
        var first = paths.Order(StringComparer.Ordinal).First();
        var known = FindBroken(before, paths, day).Select(Identity).ToHashSet();
        var broken = FindBroken(after, paths, day)
            .Where(fault => !known.Contains(Identity(fault)))
            .Select(fault => FaultRules.BreaksOther.At(1, fault.Path, fault.Line, fault).In(first));
        return Sort(Check(after, paths, day).Concat(broken));
    }

    // What one file can break in others.
    private static IEnumerable<Fault> FindBroken(ContentSnapshot content, IReadOnlySet<string> paths, DateOnly day)
    {
        var context = new CheckContext(content, day);
        IEditionRule[] rules = [new LinkRule(), new ImageRule(), new ParameterRule()];
        return content.Editions
            .Where(edition => !paths.Contains(edition.Path))
            .SelectMany(edition => rules.SelectMany(rule => rule.Check(edition, context)))
            .Where(fault => fault.Severity == FaultSeverity.Error);
    }

    // Lines move; a fault that was there before is not the change's.
    private static (string Path, FaultRule Rule, string Arguments) Identity(Fault fault) => (fault.Path, fault.Rule, string.Join(' ', fault.Arguments));

    private IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context) => edition.ReadingFaults
        .Select(fault => fault.In(edition.Path))
        .Concat(_editionRules.SelectMany(rule => rule.Check(edition, context)));

    private static IReadOnlyList<Fault> Sort(IEnumerable<Fault> faults) =>
        [.. faults.OrderBy(fault => fault.Path, StringComparer.Ordinal).ThenBy(fault => fault.Line).ThenBy(fault => fault.Rule.Name, StringComparer.Ordinal)];
}
