using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>Asks the policy of access with what is stored, never with what was posted.</summary>
/// <param name="store">Holds the texts.</param>
public sealed class EditingRights(IContentStore store)
{
    /// <summary>Whether the caller may propose a change of an edition: of the published one, a translation of it, or of a new article.</summary>
    public async Task<AccessDecision> DecideAsync(Caller caller, EditionKey edition, CancellationToken cancellationToken)
    {
        var audiences = await AudiencesAsync(edition.Id, cancellationToken);
        return AccessPolicy.Decide(caller, audiences.Count == 0
            ? new AccessRequest.ProposeArticle()
            : new AccessRequest.ProposeChange(audiences.Contains(Audience.Tier2) ? Audience.Tier2 : Audience.Tier1));
    }

    /// <summary>Whether the caller may save to a change request.</summary>
    public static AccessDecision Decide(Caller caller, ChangeRequest request) =>
        AccessPolicy.Decide(caller, new AccessRequest.UseChangeRequest(ChangeRequestAct.Save, request.Facts));

    private async Task<List<Audience>> AudiencesAsync(ArticleId id, CancellationToken cancellationToken)
    {
        var audiences = new List<Audience>();
        foreach (var language in LanguageCode.All)
        {
            if (store.Published.Tree.Find(new EditionKey(id, language)) is { } file)
            {
                var text = await store.ReadTextAsync(file.Blob, cancellationToken);
                audiences.Add(text is not null && FrontMatterReader.Read(EditionSource.Split(text)) is FrontMatterReading.Read { FrontMatter: var read }
                    ? read.Audience
                    : Audience.Tier2);
            }
        }

        return audiences;
    }
}
