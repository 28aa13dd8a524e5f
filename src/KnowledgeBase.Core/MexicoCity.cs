namespace KnowledgeBase.Core;

/// <summary>The calendar of the desk: days begin and end in Mexico City, wherever the server stands.</summary>
public static class MexicoCity
{
    /// <summary>The time zone of Mexico City.</summary>
    public static TimeZoneInfo TimeZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("America/Mexico_City");

    /// <summary>The day there now.</summary>
    public static DateOnly Today(TimeProvider time) => DayOf(time.GetUtcNow());

    /// <summary>The day there at an instant.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZone).DateTime);

    /// <summary>How long it is until the next day begins there; more than zero.</summary>
    public static TimeSpan UntilTomorrow(TimeProvider time)
    {
        var now = time.GetUtcNow();
        var midnight = DayOf(now).AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, TimeZone.GetUtcOffset(midnight)) - now;
    }
}
