namespace KnowledgeBase.Core.Store;

/// <summary>Holds a file that came from outside against the rules of the content (front matter, card data …).</summary>
/// <param name="path">From the content root; one that the content may have.</param>
/// <param name="content">At most 256 KB of UTF-8 for a text, 5 MB for an image.</param>
/// <returns>What is wrong with it, each in one line; empty when it may be taken.</returns>
public delegate IReadOnlyList<string> ContentCheck(string path, ReadOnlyMemory<byte> content);
