using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Core.Articles;

/// <summary>The Git commit id of a state of the content: 40 hexadecimal digits in lower case.</summary>
public readonly record struct RevisionId
{
    private RevisionId(string value) => Value = value;

    /// <summary>The 40 digits.</summary>
    public string Value { get; }

    /// <summary>The first eight digits, for people to read.</summary>
    public string Abbreviated => Value[..8];

    /// <summary>Reads 40 lower-case hexadecimal digits; anything else gives <see langword="false"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out RevisionId id)
    {
        var valid = ObjectName.IsValid(text);
        id = valid ? new RevisionId(text!) : default;
        return valid;
    }

    /// <summary>Reads 40 lower-case hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static RevisionId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A revision id has 40 hexadecimal digits.");

    /// <summary>The 40 digits.</summary>
    public override string ToString() => Value;
}
