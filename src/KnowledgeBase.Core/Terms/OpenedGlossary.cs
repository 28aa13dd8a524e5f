using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Core.Terms;

/// <summary>The glossary as somebody works on it: what is published, or what they proposed and nobody has published yet.</summary>
/// <param name="Revision">The revision that it stands at; what is saved next is based on it.</param>
/// <param name="Text">The file.</param>
/// <param name="Glossary">Its terms.</param>
/// <param name="Published">The terms that everybody has.</param>
/// <param name="Change">The change request that they have open on it, if any.</param>
public sealed record OpenedGlossary(RevisionId Revision, string Text, Glossary Glossary, Glossary Published, OpenedChangeRequest? Change)
{
    /// <summary>Whether their change request lacks what others published since, so that what is published is shown instead.</summary>
    public bool IsBehind => Change is { Content.IsBehind: true };
}
