using System.Globalization;

namespace KnowledgeBase.Web.Features.Review;

/// <summary>How long ago something was, in one short word: <c>now</c>, <c>5 min</c>, <c>3 h</c>, <c>12 d</c>.</summary>
public static class Age
{
    /// <summary>The time between two instants.</summary>
    /// <param name="then">The earlier one; a later one counts as now.</param>
    /// <param name="now">The later one.</param>
    public static string Between(DateTimeOffset then, DateTimeOffset now) => (now - then) switch
    {
        { TotalMinutes: < 1 } => ReviewTexts.AgeNow,
        { TotalHours: < 1 } age => Format(ReviewTexts.AgeMinutes, age.TotalMinutes),
        { TotalDays: < 2 } age => Format(ReviewTexts.AgeHours, age.TotalHours),
        var age => Format(ReviewTexts.AgeDays, age.TotalDays),
    };

    private static string Format(string text, double value) => string.Format(CultureInfo.CurrentCulture, text, (int)value);
}
