namespace KnowledgeBase.Core.Parameters;

/// <summary>Which days a number of days counts.</summary>
public enum DayUnit
{
    /// <summary>Every day.</summary>
    Calendar,

    /// <summary>Banking days.</summary>
    Business,
}
