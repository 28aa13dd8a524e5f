using System.Diagnostics.CodeAnalysis;

namespace KnowledgeBase.Core.Articles;

/// <summary>The Git object id of a text: 40 hexadecimal digits in lower case. Equal texts have equal ids.</summary>
public readonly record struct BlobId
{
    private BlobId(string value) => Value = value;

    /// <summary>The 40 digits.</summary>
    public string Value { get; }

    /// <summary>Reads 40 lower-case hexadecimal digits; anything else gives <see langword="false"/>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out BlobId id)
    {
        var valid = ObjectName.IsValid(text);
        id = valid ? new BlobId(text!) : default;
        return valid;
    }

    /// <summary>Reads 40 lower-case hexadecimal digits.</summary>
    /// <exception cref="FormatException">The text is anything else.</exception>
    public static BlobId Parse(string text) =>
        TryParse(text, out var id) ? id : throw new FormatException("A blob id has 40 hexadecimal digits.");

    /// <summary>The 40 digits.</summary>
    public override string ToString() => Value;
}
