using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Access;

/// <summary>
/// The opaque words by which the search index tells who may see a document. A document carries the key of its audience, a query the keys of
/// its caller; both come from here, so that search and reading cannot disagree.
/// </summary>
public static class AccessKeys
{
    /// <summary>The key of an audience's documents, <c>tier1</c> or <c>tier2</c>.</summary>
    public static string Of(Audience audience) => audience switch
    {
        Audience.Tier1 => "tier1",
        Audience.Tier2 => "tier2",
    };

    /// <summary>The keys of all that the caller may read; none when nobody is signed in.</summary>
    public static IReadOnlyList<string> For(Caller? caller) =>
        [.. Enum.GetValues<Audience>().Where(audience => AccessPolicy.Allows(caller, new AccessRequest.ReadEdition(audience))).Select(Of)];
}
