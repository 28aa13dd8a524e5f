namespace KnowledgeBase.Content.Git;

/// <summary>A kept Git process ended in the middle of an exchange.</summary>
/// <param name="words">What it wrote to its standard error.</param>
internal sealed class GitChildEndedException(string words) : Exception($"git ended: {words}")
{
    /// <summary>What it wrote to its standard error.</summary>
    public string Words { get; } = words;
}
