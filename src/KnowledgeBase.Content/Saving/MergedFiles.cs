using KnowledgeBase.Content.Git;
using KnowledgeBase.Core.Store;

namespace KnowledgeBase.Content.Saving;

/// <summary>What the merges of several files gave.</summary>
internal sealed class MergedFiles
{
    private readonly List<KeyValuePair<string, ObjectId?>> _files = [];
    private readonly List<GitObject> _made = [];
    private readonly List<FileConflict> _conflicts = [];

    /// <summary>The content that each path gets; <see langword="null"/> removes it.</summary>
    public IReadOnlyList<KeyValuePair<string, ObjectId?>> Files => _files;

    /// <summary>The texts that the merges made, to be written.</summary>
    public IReadOnlyList<GitObject> Made => _made;

    /// <summary>The files that could not be merged.</summary>
    public IReadOnlyList<FileConflict> Conflicts => _conflicts;

    /// <summary>Whether a file got another content than yours.</summary>
    public bool DiffersFromYours { get; private set; }

    /// <summary>Notes what a file becomes.</summary>
    public void Add(string path, ObjectId? yours, FileMerge merge)
    {
        switch (merge)
        {
            case FileMerge.Clean clean:
                _files.Add(new(path, clean.Blob));
                DiffersFromYours |= clean.Blob != yours;
                if (clean.ToWrite is { } made)
                {
                    _made.Add(made);
                }

                break;
            case FileMerge.Conflicting conflicting:
                _conflicts.Add(conflicting.Conflict);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(merge), merge, "A merge is clean or conflicting.");
        }
    }
}
