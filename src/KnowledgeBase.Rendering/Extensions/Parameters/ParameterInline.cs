using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Rendering.Extensions.Parameters;

/// <summary>A call of a parameter, <c>{{plazo_aclaracion}}</c>.</summary>
/// <param name="name">The name as written.</param>
internal sealed class ParameterInline(string name) : LeafInline
{
    public string Name { get; } = name;
}
