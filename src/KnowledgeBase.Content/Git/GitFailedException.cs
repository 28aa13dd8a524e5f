namespace KnowledgeBase.Content.Git;

/// <summary>Git could not be run, ended with an error, or did not end in time.</summary>
/// <param name="message">What was run and what Git said.</param>
internal sealed class GitFailedException(string message) : Exception(message);
