using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>Chooses the file of an edition. A file that exists keeps its name; a translation stands beside its source under the same name.</summary>
public static class EditionFile
{
    /// <summary>The path at which an edition is stored in a tree, or would be.</summary>
    /// <param name="tree">The tree that the text is saved to.</param>
    /// <param name="edition">The edition.</param>
    /// <param name="topic">Its topic, for a new article.</param>
    /// <param name="title">Its title, for a new article.</param>
    public static string PathFor(ContentTree tree, EditionKey edition, string topic, string title)
    {
        if (tree.Find(edition) is { } file)
        {
            return file.Path;
        }

        if (tree.Find(edition with { Language = LanguageCode.Other(edition.Language) }) is { } other)
        {
            var suffix = $".{LanguageCode.Of(LanguageCode.Other(edition.Language))}.md";
            return $"{other.Path[..^suffix.Length]}.{LanguageCode.Of(edition.Language)}.md";
        }

        return EditionPath.Create(edition, topic, Slug.From(title)).Value;
    }
}
