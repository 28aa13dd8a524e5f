using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.ChangeRequests.Editing;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.Terms;

/// <summary>Opens the glossary for reading and for writing.</summary>
public sealed class OpenGlossary(OwnFileChange own, IContentStore store)
{
    /// <summary>The glossary as the caller works on it; for those who do not write, what is published.</summary>
    public async Task<OpenedGlossary> OpenAsync(Caller caller, CancellationToken cancellationToken)
    {
        var published = store.Published.Tree;
        var text = await ReadAsync(published, cancellationToken);
        var glossary = GlossaryReader.Read(text).Glossary;
        var change = AccessPolicy.Allows(caller, new AccessRequest.OpenPage(SitePage.Writing))
            ? await own.FindOpenAsync(caller, Glossary.Path, cancellationToken)
            : null;
        if (change is not { Content: { IsBehind: false, Head: var head } } || await store.FindTreeAsync(head, cancellationToken) is not { } tree)
        {
            return new OpenedGlossary(published.Revision, text, glossary, glossary, change);
        }

        var proposed = await ReadAsync(tree, cancellationToken);
        return new OpenedGlossary(head, proposed, GlossaryReader.Read(proposed).Glossary, glossary, change);
    }

    /// <summary>The text of the glossary in a tree; empty where there is none.</summary>
    internal async ValueTask<string> ReadAsync(ContentTree tree, CancellationToken cancellationToken) =>
        tree.Find(Glossary.Path) is { } blob ? await store.ReadTextAsync(blob, cancellationToken) ?? string.Empty : string.Empty;
}
