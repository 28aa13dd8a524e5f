using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content;

/// <summary>Where the store is and what it takes.</summary>
/// <param name="DataPath">The data folder; the repository is <c>content.git</c> in it. Made when missing.</param>
/// <param name="SeedPath">The folder that is imported when the store is empty; <see langword="null"/> or a missing folder begins empty.</param>
/// <param name="TrustMain">Whether commits pushed to the main line from outside are published; otherwise such pushes are refused.</param>
public sealed record ContentStoreOptions(string DataPath, string? SeedPath, bool TrustMain = false)
{
    /// <summary>The content's rules for files that come from outside; without them only the store's own rules hold.</summary>
    public ContentCheck? Check { get; init; }

    /// <summary>How many loose objects there may be before they are packed, about; a save makes four or five.</summary>
    public int MostLooseObjects { get; init; } = 7_000;

    /// <summary>How long one Git command may take before it is killed.</summary>
    public TimeSpan GitTimeout { get; init; } = TimeSpan.FromSeconds(10);
}
