namespace KnowledgeBase.Core.Faults;

/// <content>The YAML and its fields.</content>
public static partial class FaultRules
{
    /// <summary>The YAML cannot be read.</summary>
    public static FaultRule YamlSyntax { get; } = new("yaml-syntax", FaultSeverity.Error, "detail");

    /// <summary>A tag (!name) stands in the YAML.</summary>
    public static FaultRule YamlTag { get; } = new("yaml-tag", FaultSeverity.Error);

    /// <summary>An anchor (&amp;name) or alias (*name) stands in the YAML.</summary>
    public static FaultRule YamlAnchor { get; } = new("yaml-anchor", FaultSeverity.Error);

    /// <summary>A second document begins.</summary>
    public static FaultRule YamlDocuments { get; } = new("yaml-documents", FaultSeverity.Error);

    /// <summary>The YAML nests deeper than any file here needs.</summary>
    public static FaultRule YamlTooDeep { get; } = new("yaml-too-deep", FaultSeverity.Error, "limit");

    /// <summary>The YAML is longer than is read.</summary>
    public static FaultRule YamlTooLong { get; } = new("yaml-too-long", FaultSeverity.Error, "limit");

    /// <summary>A key stands twice in one mapping.</summary>
    public static FaultRule YamlKeyTwice { get; } = new("yaml-key-twice", FaultSeverity.Error, "field");

    /// <summary>The text does not begin with a front matter.</summary>
    public static FaultRule FrontMatterMissing { get; } = new("front-matter-missing", FaultSeverity.Error);

    /// <summary>A field is absent or empty.</summary>
    public static FaultRule FieldMissing { get; } = new("field-missing", FaultSeverity.Error, "field");

    /// <summary>Nobody knows this field.</summary>
    public static FaultRule FieldUnknown { get; } = new("field-unknown", FaultSeverity.Error, "field");

    /// <summary>A field's value has another form.</summary>
    public static FaultRule FieldForm { get; } = new("field-form", FaultSeverity.Error, "field", "example");

    /// <summary>A field's value is none of those allowed.</summary>
    public static FaultRule FieldValue { get; } = new("field-value", FaultSeverity.Error, "field", "allowed");

    /// <summary>A field is longer than allowed.</summary>
    public static FaultRule FieldTooLong { get; } = new("field-too-long", FaultSeverity.Error, "field", "limit");

    /// <summary>The source edition says that it follows a source.</summary>
    public static FaultRule SourceRevisionUnexpected { get; } = new("source-revision-unexpected", FaultSeverity.Error);

    /// <summary>There are too few or too many phrases.</summary>
    public static FaultRule PhrasesCount { get; } = new("phrases-count", FaultSeverity.Warning, "count", "minimum", "maximum");

    /// <summary>A phrase stands twice in one edition.</summary>
    public static FaultRule PhraseTwice { get; } = new("phrase-twice", FaultSeverity.Warning, "phrase");
}
