using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Guard;

namespace KnowledgeBase.Core.ChangeRequests.Editing;

/// <summary>The rules that every text passes before it is saved as an edition, whichever page it comes from.</summary>
public static class EditionText
{
    private static readonly string[] ConflictMarks = ["<<<<<<< ", "||||||| ", ">>>>>>> "];

    /// <summary>Finds why a text cannot be saved as an edition; <see langword="null"/> when it can.</summary>
    /// <param name="text">The whole file.</param>
    /// <param name="edition">The edition that it is to be.</param>
    public static EditionTextFault? FindFault(string text, EditionKey edition)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > EditionSource.MaxBytes)
        {
            return new EditionTextFault.TooLarge(bytes, EditionSource.MaxBytes);
        }

        // Before anything else is said of the text, so that a faulty one is not kept anywhere either.
        if (CardDataGuard.Inspect(text) is { IsClean: false } found)
        {
            return new EditionTextFault.CardData(found.Findings);
        }

        var source = EditionSource.Split(text);
        if (FindMark(source.Text) is { } line)
        {
            return new EditionTextFault.StillMarked(line);
        }

        return FrontMatterReader.Read(source) switch
        {
            FrontMatterReading.Faulty(var faults) => new EditionTextFault.FrontMatter(faults),
            FrontMatterReading.Read(var frontMatter) when frontMatter.Key != edition => new EditionTextFault.OtherEdition(frontMatter.Key),
            _ => string.IsNullOrWhiteSpace(source.Body) ? new EditionTextFault.Empty() : null,
        };
    }

    /// <summary>The line of the first mark of a conflict, from 1, or <see langword="null"/>.</summary>
    internal static int? FindMark(string text)
    {
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            foreach (var mark in ConflictMarks)
            {
                if (line.StartsWith(mark, StringComparison.Ordinal))
                {
                    return number;
                }
            }
        }

        return null;
    }
}
