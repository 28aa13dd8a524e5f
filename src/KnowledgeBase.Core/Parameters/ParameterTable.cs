using System.Collections.Frozen;
using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Parameters;

/// <summary>The figures of one state of <c>parameters.yml</c>: immutable, and the same on every day; the day chooses the values.</summary>
public sealed class ParameterTable
{
    /// <summary>The file, from the content root.</summary>
    public const string Path = "parameters.yml";

    private readonly FrozenDictionary<string, Parameter> _byName;

    /// <summary>Makes a table.</summary>
    /// <param name="parameters">Its parameters; of several with one name the first counts.</param>
    /// <param name="source">The blob that they were read from.</param>
    public ParameterTable(IEnumerable<Parameter> parameters, BlobId source)
    {
        All = [.. parameters.DistinctBy(parameter => parameter.Name)];
        Source = source;
        _byName = All.ToFrozenDictionary(parameter => parameter.Name.Value, StringComparer.Ordinal);
    }

    /// <summary>A table without parameters.</summary>
    public static ParameterTable Empty { get; } = new([], BlobHash.Of(string.Empty));

    /// <summary>Every parameter, in the order of the file.</summary>
    public IReadOnlyList<Parameter> All { get; }

    /// <summary>The blob that the table was read from; equal blobs are equal tables.</summary>
    public BlobId Source { get; }

    /// <summary>The parameter of a name, or <see langword="null"/>.</summary>
    public Parameter? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The names whose value changes after one day and until another, both Mexico City; what a timer re-renders.</summary>
    /// <param name="after">The day already shown.</param>
    /// <param name="until">The last day to look at, included.</param>
    public IReadOnlyList<ParameterName> ChangedBetween(DateOnly after, DateOnly until) =>
        [.. All.Where(parameter => parameter.Values.Any(value => value.From > after && value.From <= until)).Select(parameter => parameter.Name)];
}
