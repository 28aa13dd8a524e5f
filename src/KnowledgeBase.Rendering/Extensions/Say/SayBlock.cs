using Markdig.Syntax;

namespace KnowledgeBase.Rendering.Extensions.Say;

/// <summary>Words that the agent says literally.</summary>
internal sealed class SayBlock() : ContainerBlock(parser: null);
