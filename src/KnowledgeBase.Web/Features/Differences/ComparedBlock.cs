using AngleSharp.Dom;

namespace KnowledgeBase.Web.Features.Differences;

/// <summary>A block of a rendered difference.</summary>
/// <param name="Node">The block with its marks.</param>
/// <param name="IsSame">Whether it stands in both texts unchanged.</param>
internal sealed record ComparedBlock(INode Node, bool IsSame);
