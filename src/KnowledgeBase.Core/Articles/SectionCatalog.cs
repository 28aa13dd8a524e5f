using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Core.Articles;

/// <summary>
/// The sections of every template: the table of docs/authors.md as data. A test holds the two together.
/// </summary>
public static class SectionCatalog
{
    // The columns sop, resolution, faq, script, policy, flow: the section's place, "!" where it is required, "-" where the template has none.
    private static readonly (SectionKind Kind, string Anchor, string Spanish, string English, string Places)[] Rows =
    [
        (SectionKind.Purpose, "s-purpose", "Propósito", "Purpose", "1! - - - - 1"),
        (SectionKind.Scope, "s-scope", "Alcance", "Scope", "2 - - - 2 -"),
        (SectionKind.When, "s-when", "Cuándo se usa", "When to use it", "3! - - 2 - 2!"),
        (SectionKind.Issue, "s-issue", "Problema", "Issue", "- 1! - - - -"),
        (SectionKind.Environment, "s-environment", "Entorno", "Environment", "- 2! - - - -"),
        (SectionKind.Resolution, "s-resolution", "Solución", "Resolution", "- 3! - - - -"),
        (SectionKind.Cause, "s-cause", "Causa", "Cause", "- 4 - - - -"),
        (SectionKind.Answer, "s-answer", "Respuesta corta", "Short answer", "- - 1! - - -"),
        (SectionKind.Details, "s-details", "Explicación", "Details", "- - 2! - - -"),
        (SectionKind.Example, "s-example", "Ejemplo", "Example", "- - 3 - - -"),
        (SectionKind.Goal, "s-goal", "Objetivo", "Goal", "- - - 1! - -"),
        (SectionKind.Rule, "s-rule", "Regla", "Rule", "- - - - 1! -"),
        (SectionKind.Why, "s-why", "Por qué", "Why", "- - - - 3! -"),
        (SectionKind.Examples, "s-examples", "Ejemplos", "Examples", "- - - - 4! -"),
        (SectionKind.Need, "s-need", "Qué se necesita", "What you need", "4! 5 - 3 - -"),
        (SectionKind.Risks, "s-risks", "Riesgos", "Risks", "5 - - - - -"),
        (SectionKind.Questions, "s-questions", "Preguntas", "Questions", "- - - - - 3!"),
        (SectionKind.Steps, "s-steps", "Pasos", "Steps", "6! - - - - -"),
        (SectionKind.Opening, "s-opening", "Apertura", "Opening", "- - - 4! - -"),
        (SectionKind.Verify, "s-verify", "Verificación", "Verification", "- - - 5 - -"),
        (SectionKind.Explore, "s-explore", "Sondeo", "Probing", "- - - 6! - -"),
        (SectionKind.Explain, "s-explain", "Explicación al cliente", "Explaining it", "- - - 7! - -"),
        (SectionKind.Offer, "s-offer", "Ofrecimiento", "Offer", "- - - 8 - -"),
        (SectionKind.Objections, "s-objections", "Objeciones", "Objections", "- - - 9! - -"),
        (SectionKind.Say, "s-say", "Qué decir", "What to say", "7! 6 4 - 5 -"),
        (SectionKind.Never, "s-never", "Nunca prometer", "Never promise", "8! 7 5 10! 6 -"),
        (SectionKind.Escalate, "s-escalate", "Cuándo escalar", "When to escalate", "9! 8 6 11 7 4"),
        (SectionKind.Attach, "s-attach", "Qué adjuntar", "What to attach", "10! 9 - - - -"),
        (SectionKind.Deadlines, "s-deadlines", "Plazos", "Deadlines", "11! 10 7 12 - -"),
        (SectionKind.Close, "s-close", "Cierre y código", "Closing and code", "12! 11 - 13! - -"),
        (SectionKind.References, "s-references", "Referencias", "References", "13 12 8 14 8 5"),
    ];

    private static readonly ArticleKind[] Columns =
        [ArticleKind.Sop, ArticleKind.Resolution, ArticleKind.Faq, ArticleKind.Script, ArticleKind.Policy, ArticleKind.Flow];

    // Below the rows and columns that it is made of, above the headings that are made of it: fields are set in the order of the text.
    private static readonly IReadOnlyList<SectionDefinition> Definitions =
        [.. Rows.Select(row => new SectionDefinition(row.Kind, row.Anchor, row.Spanish, row.English, Places(row.Places)))];

    private static readonly FrozenDictionary<string, SectionDefinition> ByHeading = Definitions
        .SelectMany(section => new[] { (Key: Fold(section.Spanish), section), (Key: Fold(section.English), section) })
        .ToFrozenDictionary(entry => entry.Key, entry => entry.section, StringComparer.Ordinal);

    /// <summary>Every section, in the order of the table.</summary>
    public static IReadOnlyList<SectionDefinition> All => Definitions;

    /// <summary>The sections of a kind's template, in its order.</summary>
    public static IReadOnlyList<SectionDefinition> Template(ArticleKind kind) =>
        [.. All.Where(section => section.Places.ContainsKey(kind)).OrderBy(section => section.Places[kind].Order)];

    /// <summary>One section.</summary>
    public static SectionDefinition Get(SectionKind kind) => All[(int)kind];

    /// <summary>
    /// The section that a heading names in either language, or <see langword="null"/> for a heading of the author's own. Accents, case, punctuation and
    /// extra spaces do not matter.
    /// </summary>
    public static SectionDefinition? Recognise(string heading) => ByHeading.GetValueOrDefault(Fold(heading));

    private static string Fold(string heading)
    {
        var folded = new StringBuilder(heading.Length);
        foreach (var c in heading.Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c))
            {
                folded.Append(char.ToLowerInvariant(c));
            }
            else if (char.IsWhiteSpace(c) && folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static FrozenDictionary<ArticleKind, SectionPlace> Places(string columns) => columns.Split(' ')
        .Zip(Columns, (cell, kind) => (Cell: cell, Kind: kind))
        .Where(column => column.Cell != "-")
        .ToFrozenDictionary(
            column => column.Kind,
            column => new SectionPlace(int.Parse(column.Cell.TrimEnd('!'), CultureInfo.InvariantCulture), column.Cell.EndsWith('!')));
}
