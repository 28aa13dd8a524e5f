namespace KnowledgeBase.Core.Faults;

/// <summary>One thing that can be wrong with content. Its texts, which say how to mend it, are resources under <paramref name="Name"/>.</summary>
/// <param name="Name">The lasting name, lower-case words joined by hyphens.</param>
/// <param name="Severity">What a fault of this rule means for publishing.</param>
/// <param name="Arguments">The names of the values that each fault carries, in order; its texts use them as <c>{name}</c>.</param>
public sealed record FaultRule(string Name, FaultSeverity Severity, params IReadOnlyList<string> Arguments)
{
    /// <summary>Makes a fault of this rule.</summary>
    /// <param name="line">The line of the file, from 1.</param>
    /// <param name="arguments">As many values as <see cref="Arguments"/> has names.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than names.</exception>
    public TextFault At(int line, params IReadOnlyList<object> arguments) =>
        arguments.Count == Arguments.Count
            ? new TextFault(this, line, arguments)
            : throw new ArgumentException($"The rule '{Name}' takes {Arguments.Count} arguments, not {arguments.Count}.", nameof(arguments));

    /// <summary>The lasting name.</summary>
    public override string ToString() => Name;
}
