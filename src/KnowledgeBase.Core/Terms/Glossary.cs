using KnowledgeBase.Core.Articles;

namespace KnowledgeBase.Core.Terms;

/// <summary>The terms of one state of <c>glossary.yml</c>: immutable.</summary>
/// <param name="Terms">The terms in the order of the file.</param>
/// <param name="Source">The blob that they were read from; equal blobs are equal glossaries.</param>
public sealed record Glossary(IReadOnlyList<Term> Terms, BlobId Source)
{
    /// <summary>The file, from the content root.</summary>
    public const string Path = "glossary.yml";

    /// <summary>A glossary without terms.</summary>
    public static Glossary Empty { get; } = new([], BlobHash.Of(string.Empty));
}
