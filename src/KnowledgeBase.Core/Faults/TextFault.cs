namespace KnowledgeBase.Core.Faults;

/// <summary>A fault at a line of some text whose file the reader knows.</summary>
/// <param name="Rule">What is wrong.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Arguments">The values for the rule's texts: strings, numbers, dates or ids.</param>
public sealed record TextFault(FaultRule Rule, int Line, IReadOnlyList<object> Arguments)
{
    /// <summary>The same fault as one of a file.</summary>
    /// <param name="path">The file, from the content root.</param>
    public Fault In(string path) => new(path, Line, Rule, Arguments);

    /// <summary>The same fault in a text that begins further down in its file.</summary>
    /// <param name="lines">How many lines of the file stand before the text.</param>
    public TextFault Below(int lines) => this with { Line = Line + lines };
}
