using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Web.Features.Review;
using KnowledgeBase.Web.Features.Shared;

namespace KnowledgeBase.Web.Features.Differences;

/// <summary>What changed in the front matter, field by field, in the language of the interface.</summary>
public static class FrontMatterDifference
{
    private static readonly IReadOnlyList<(Func<string> Name, Func<FrontMatter, string?> Value)> Fields =
    [
        (() => ReviewTexts.FieldTitle, edition => edition.Title),
        (() => ReviewTexts.FieldSummary, edition => edition.Summary),
        (() => ReviewTexts.FieldKind, edition => Labels.Of(edition.Kind)),
        (() => ReviewTexts.FieldTopic, edition => Labels.OfTopic(edition.Topic)),
        (() => ReviewTexts.FieldAudience, edition => Labels.Of(edition.Audience)),
        (() => ReviewTexts.FieldOwner, edition => edition.Owner),
        (() => ReviewTexts.FieldDeputy, edition => edition.Deputy),
        (() => ReviewTexts.FieldRisk, edition => Labels.Of(edition.Risk)),
        (() => ReviewTexts.FieldPhrases, edition => edition.Phrases.Count == 0 ? null : string.Join('\n', edition.Phrases)),
        (() => ReviewTexts.FieldReviewed, edition => Day(edition.Reviewed)),
        (() => ReviewTexts.FieldReviewEvery, edition => Months(edition.ReviewEveryMonths)),
        (() => ReviewTexts.FieldEffective, edition => Day(edition.Effective)),
        (() => ReviewTexts.FieldSourceRevision, edition => edition.SourceRevision?.Value[..8]),
    ];

    /// <summary>The fields that differ, in the order of the form.</summary>
    /// <param name="before">The older front matter; <see langword="null"/> for a new edition.</param>
    /// <param name="after">The newer front matter; <see langword="null"/> for a removed edition.</param>
    public static IReadOnlyList<FieldDifference> Between(FrontMatter? before, FrontMatter? after) =>
    [
        .. from field in Fields
           let old = before is null ? null : field.Value(before)
           let now = after is null ? null : field.Value(after)
           where old != now
           select new FieldDifference(field.Name(), old, now),
    ];

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.CurrentCulture);

    private static string Months(int months) =>
        months == 1 ? ReviewTexts.OneMonth : string.Format(CultureInfo.CurrentCulture, ReviewTexts.Months, months);
}
