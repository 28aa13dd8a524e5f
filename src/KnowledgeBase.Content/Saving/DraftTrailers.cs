using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Content.Saving;

/// <summary>What every draft says of its line.</summary>
internal static class DraftTrailers
{
    /// <summary>The number of the change request and the published revision that it is based on.</summary>
    public static List<KeyValuePair<string, string>> Of(ChangeRequestNumber number, RevisionId basedOn) =>
    [
        new(Trailers.ChangeRequest, number.ToString()),
        new(Trailers.Base, basedOn.Value),
    ];
}
