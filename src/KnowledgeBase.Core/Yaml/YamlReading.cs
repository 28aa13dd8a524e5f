using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Yaml;

/// <summary>What reading a YAML text gave.</summary>
public abstract record YamlReading
{
    private YamlReading()
    {
    }

    /// <summary>The text was read; an empty one is an empty mapping.</summary>
    /// <param name="Root">The document's value.</param>
    public sealed record Read(YamlValue Root) : YamlReading;

    /// <summary>The text cannot be read, or uses what this reader refuses.</summary>
    /// <param name="Fault">Why, and where.</param>
    public sealed record Refused(TextFault Fault) : YamlReading;
}
