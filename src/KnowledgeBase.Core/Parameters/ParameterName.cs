using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Core.Parameters;

/// <summary>The name by which articles call a figure, such as <c>plazo_aclaracion</c>.</summary>
public readonly partial record struct ParameterName
{
    private ParameterName(string value) => Value = value;

    /// <summary>The name.</summary>
    public string Value { get; }

    /// <summary>Reads a name: a lower-case letter, then lower-case letters, digits and underscores, 60 at most.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out ParameterName name)
    {
        var valid = text is not null && Pattern().IsMatch(text);
        name = valid ? new ParameterName(text!) : default;
        return valid;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Value;

    [GeneratedRegex("^[a-z][a-z0-9_]{0,59}$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pattern();
}
