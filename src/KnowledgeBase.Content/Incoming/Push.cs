using KnowledgeBase.Content.Git;

namespace KnowledgeBase.Content.Incoming;

/// <summary>A branch below <c>refs/heads/incoming/</c>.</summary>
/// <param name="Ref">Its full name.</param>
/// <param name="Head">Where it stands.</param>
internal sealed record Push(string Ref, ObjectId Head)
{
    /// <summary>The name after <c>incoming/</c>.</summary>
    public string Branch => Ref[Refs.Incoming.Length..];
}
