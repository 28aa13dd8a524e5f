using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Publishing;

/// <summary>The main line at one moment.</summary>
/// <param name="Content">What readers see.</param>
/// <param name="Head">The commit.</param>
/// <param name="Tree">Its root tree.</param>
internal sealed record MainState(PublishedContent Content, ObjectId Head, ObjectId Tree);
