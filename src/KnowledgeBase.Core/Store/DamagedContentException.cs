namespace KnowledgeBase.Core.Store;

/// <summary>An object of the store exists but cannot be read whole. Shown as an error, never as an empty text.</summary>
/// <param name="message">Which object, and what Git said of it.</param>
public sealed class DamagedContentException(string message) : Exception(message);
