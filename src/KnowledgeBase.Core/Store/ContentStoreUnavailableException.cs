namespace KnowledgeBase.Core.Store;

/// <summary>
/// The store cannot write or cannot be opened: the disk is full or read-only, Git is missing or does not answer, another process owns the data folder.
/// Nothing was changed; what is published can usually still be read.
/// </summary>
/// <param name="message">The reason, for operators.</param>
/// <param name="innerException">What went wrong underneath, if anything did.</param>
public sealed class ContentStoreUnavailableException(string message, Exception? innerException = null) : Exception(message, innerException);
