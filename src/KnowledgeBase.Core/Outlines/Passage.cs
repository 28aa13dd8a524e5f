namespace KnowledgeBase.Core.Outlines;

/// <summary>A piece of an edition's text: one paragraph, list item, cell or heading, without markup. Parameters stand as <c>{{name}}</c>.</summary>
/// <param name="Kind">What sort of text it is.</param>
/// <param name="Text">The text; line ends inside it are spaces.</param>
/// <param name="Within">The anchor of its section; empty before the first one.</param>
/// <param name="Line">Its first line of the file, from 1.</param>
public sealed record Passage(PassageKind Kind, string Text, string Within, int Line);
