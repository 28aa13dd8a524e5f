namespace KnowledgeBase.Core.Faults;

/// <summary>Everything that can be wrong with content, by what it is about.</summary>
public static partial class FaultRules
{
    /// <summary>The file under articles/ is neither an edition nor a file of an article.</summary>
    public static FaultRule PathInvalid { get; } = new("path-invalid", FaultSeverity.Error);

    /// <summary>The file is longer than an edition may be.</summary>
    public static FaultRule FileTooLarge { get; } = new("file-too-large", FaultSeverity.Error, "bytes", "limit");

    /// <summary>The file is not UTF-8.</summary>
    public static FaultRule FileEncoding { get; } = new("file-encoding", FaultSeverity.Error);

    /// <summary>The front matter names another article than the file's name does.</summary>
    public static FaultRule IdDiffersFromPath { get; } = new("id-differs-from-path", FaultSeverity.Error, "id", "path");

    /// <summary>The front matter names another language than the file's name does.</summary>
    public static FaultRule LangDiffersFromPath { get; } = new("lang-differs-from-path", FaultSeverity.Error, "lang", "path");

    /// <summary>Another file holds the same edition.</summary>
    public static FaultRule EditionTwice { get; } = new("edition-twice", FaultSeverity.Error, "edition", "path");

    /// <summary>The article has no edition in the other language.</summary>
    public static FaultRule PairMissing { get; } = new("pair-missing", FaultSeverity.Error, "language", "file");

    /// <summary>The two editions do not stand side by side with the same name.</summary>
    public static FaultRule PairSlug { get; } = new("pair-slug", FaultSeverity.Error, "path");

    /// <summary>A field that both editions share differs.</summary>
    public static FaultRule PairField { get; } = new("pair-field", FaultSeverity.Error, "field", "value", "other", "path");

    /// <summary>The translation follows an older text than its source's.</summary>
    public static FaultRule SourceBehind { get; } = new("source-behind", FaultSeverity.Warning, "path", "blob");

    /// <summary>The change makes a fault in a file that it does not touch.</summary>
    public static FaultRule BreaksOther { get; } = new("breaks-other", FaultSeverity.Error, "path", "line", "fault");

    /// <summary>The line holds what looks like card or identity data.</summary>
    public static FaultRule CardData { get; } = new("card-data", FaultSeverity.Error, "masked");
}
