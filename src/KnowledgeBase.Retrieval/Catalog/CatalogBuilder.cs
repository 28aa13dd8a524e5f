using System.Collections.Concurrent;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Core.Terms;
using KnowledgeBase.Retrieval.Glossaries;

namespace KnowledgeBase.Retrieval.Catalog;

/// <summary>Makes catalogues from content trees. What did not change since the previous catalogue is taken from it.</summary>
/// <param name="readText">Gives the text of a blob; <see langword="null"/> when there is none.</param>
public sealed class CatalogBuilder(Func<BlobId, CancellationToken, ValueTask<string?>> readText)
{
    /// <summary>Makes the catalogue of published content.</summary>
    /// <param name="content">The content.</param>
    /// <param name="previous">An earlier catalogue, if there is one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<ArticleCatalog> BuildAsync(PublishedContent content, ArticleCatalog? previous, CancellationToken cancellationToken)
    {
        var editions = new ConcurrentBag<PublishedEdition>();
        var unreadable = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(content.Tree.Editions, cancellationToken, async (entry, token) =>
        {
            var edition = await ReadEditionAsync(entry.Key, entry.Value, previous, token);
            if (edition is null)
            {
                unreadable.Add(entry.Value.Path);
            }
            else
            {
                editions.Add(edition);
            }
        });

        var parameters = await ReadParametersAsync(content.Tree, previous, cancellationToken);
        var synonyms = await ReadGlossaryAsync(content.Tree, previous, cancellationToken);
        return new ArticleCatalog(content, editions, parameters, synonyms, [.. unreadable.Order(StringComparer.Ordinal)]);
    }

    private async ValueTask<PublishedEdition?> ReadEditionAsync(
        EditionKey key, ContentFile file, ArticleCatalog? previous, CancellationToken cancellationToken)
    {
        if (previous?.Find(key.Id, key.Language) is { } known && known.Blob == file.Blob && known.Path == file.Path)
        {
            return known;
        }

        var text = await readText(file.Blob, cancellationToken);
        return text is not null
            && FrontMatterReader.Read(EditionSource.Split(text)) is FrontMatterReading.Read { FrontMatter: var frontMatter }
            && frontMatter.Key == key
                ? new PublishedEdition(file.Path, file.Blob, frontMatter)
                : null;
    }

    private async ValueTask<ParameterTable> ReadParametersAsync(ContentTree tree, ArticleCatalog? previous, CancellationToken cancellationToken)
    {
        if (tree.Find(ParameterTable.Path) is not { } blob)
        {
            return ParameterTable.Empty;
        }

        if (previous is not null && previous.Parameters.Source == blob)
        {
            return previous.Parameters;
        }

        return await readText(blob, cancellationToken) is { } text ? ParameterTableReader.Read(text).Table : ParameterTable.Empty;
    }

    private async ValueTask<GlossarySynonyms> ReadGlossaryAsync(ContentTree tree, ArticleCatalog? previous, CancellationToken cancellationToken)
    {
        if (tree.Find(Glossary.Path) is not { } blob)
        {
            return GlossarySynonyms.Empty;
        }

        if (previous is not null && previous.Synonyms.Source == blob)
        {
            return previous.Synonyms;
        }

        return await readText(blob, cancellationToken) is { } text ? GlossarySynonyms.Of(GlossaryReader.Read(text).Glossary) : GlossarySynonyms.Empty;
    }
}
