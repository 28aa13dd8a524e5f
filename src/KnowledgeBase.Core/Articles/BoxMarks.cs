namespace KnowledgeBase.Core.Articles;

/// <summary>The marks of boxes, <c>[!NUNCA]</c> or <c>[!NEVER]</c>, and the titles that readers see.</summary>
public static class BoxMarks
{
    private static readonly (BoxKind Kind, string SpanishMark, string EnglishMark, string SpanishTitle, string EnglishTitle)[] Rows =
    [
        (BoxKind.Never, "NUNCA", "NEVER", "Nunca", "Never"),
        (BoxKind.Escalate, "ESCALAR", "ESCALATE", "Escalar", "Escalate"),
        (BoxKind.Caution, "OJO", "CAUTION", "Ojo", "Caution"),
        (BoxKind.Note, "NOTA", "NOTE", "Nota", "Note"),
        (BoxKind.Reviewer, "REVISOR", "REVIEWER", "Nota para quien revisa", "Note for reviewers"),
    ];

    /// <summary>Every mark of a language with its brackets, for messages.</summary>
    public static IReadOnlyList<string> All(Language language) =>
        [.. Rows.Select(row => $"[!{(language == Language.Spanish ? row.SpanishMark : row.EnglishMark)}]")];

    /// <summary>The box of a mark without its brackets, in either language, or <see langword="null"/> for an unknown one.</summary>
    public static BoxKind? Find(string mark)
    {
        foreach (var row in Rows)
        {
            if (string.Equals(row.SpanishMark, mark, StringComparison.Ordinal) || string.Equals(row.EnglishMark, mark, StringComparison.Ordinal))
            {
                return row.Kind;
            }
        }

        return null;
    }

    /// <summary>The title that readers of a language see.</summary>
    public static string Title(BoxKind kind, Language language) =>
        language == Language.Spanish ? Rows[(int)kind].SpanishTitle : Rows[(int)kind].EnglishTitle;
}
