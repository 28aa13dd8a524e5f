namespace KnowledgeBase.Core.Yaml;

/// <summary>A value of a YAML text with the line where it begins, from 1.</summary>
/// <param name="Line">The line, from 1.</param>
public abstract record YamlValue(int Line);

/// <summary>A scalar; this reader gives every scalar as text and leaves the typing to whoever asks.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">Its text, without quotation marks.</param>
public sealed record YamlText(int Line, string Text) : YamlValue(Line);

/// <summary>A sequence.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Items">Its items in order.</param>
public sealed record YamlList(int Line, IReadOnlyList<YamlValue> Items) : YamlValue(Line);

/// <summary>A mapping; no key stands twice.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Entries">Its entries in order.</param>
public sealed record YamlMap(int Line, IReadOnlyList<YamlEntry> Entries) : YamlValue(Line)
{
    /// <summary>The entry of a key, or <see langword="null"/>.</summary>
    public YamlEntry? Find(string key) => Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));
}

/// <summary>One entry of a mapping.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Line">The key's line, from 1.</param>
/// <param name="Value">Its value.</param>
public sealed record YamlEntry(string Key, int Line, YamlValue Value);
