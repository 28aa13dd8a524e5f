using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>Begins an article: gives it the next id and saves the template of its kind as a draft, so that it has an address from the start.</summary>
public sealed class StartNewArticle(SaveDraft drafts, IChangeRequestRepository rows, IContentStore store, TimeProvider time)
{
    /// <summary>The template of a kind in a language, from the content root.</summary>
    public static string TemplatePath(ArticleKind kind, Language language) => $"templates/{EnumName.Of(kind)}.{LanguageCode.Of(language)}.md";

    /// <summary>Begins.</summary>
    public async Task<StartNewArticleOutcome> StartAsync(StartNewArticleCommand command, CancellationToken cancellationToken)
    {
        if (!AccessPolicy.Allows(command.Caller, new AccessRequest.ProposeArticle()))
        {
            return new StartNewArticleOutcome.Forbidden();
        }

        var published = store.Published.Tree;
        if (await FindTemplateAsync(published, command, cancellationToken) is not { } template)
        {
            return new StartNewArticleOutcome.NoTemplate(TemplatePath(command.Kind, command.Language));
        }

        var id = await rows.ReserveArticleIdAsync(command.RetryKey, await store.HighestArticleNumberAsync(cancellationToken), cancellationToken);
        var text = EditionSource.Join(FrontMatterOf(id, command, template.FrontMatter), template.Body).Text;
        var edition = new EditionKey(id, command.Language);
        var save = new SaveDraftCommand(command.Caller, Number: null, edition, published.Revision, text, command.RetryKey);
        return await drafts.SaveAsync(save, cancellationToken) switch
        {
            SaveDraftOutcome.Saved saved => new StartNewArticleOutcome.Started(saved.Number, edition),
            SaveDraftOutcome.Invalid invalid => new StartNewArticleOutcome.Invalid(invalid.Fault),
            var other => throw new InvalidOperationException($"A new article cannot end in {other.GetType().Name}."),
        };
    }

    private async Task<(FrontMatter FrontMatter, string Body)?> FindTemplateAsync(
        ContentTree tree, StartNewArticleCommand command, CancellationToken cancellationToken)
    {
        if (tree.Find(TemplatePath(command.Kind, command.Language)) is not { } blob
            || await store.ReadTextAsync(blob, cancellationToken) is not { } text)
        {
            return null;
        }

        var source = EditionSource.Split(text);
        return FrontMatterReader.Read(source) is FrontMatterReading.Read { FrontMatter: var frontMatter } ? (frontMatter, source.Body) : null;
    }

    private FrontMatter FrontMatterOf(ArticleId id, StartNewArticleCommand command, FrontMatter template)
    {
        var today = MexicoCity.Today(time);
        return template with
        {
            Id = id,
            Kind = command.Kind,
            Language = command.Language,
            Title = command.Title,
            Topic = command.Topic,
            Phrases = [],
            Reviewed = today,
            Effective = today,
        };
    }
}
