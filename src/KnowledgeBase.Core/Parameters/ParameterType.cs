namespace KnowledgeBase.Core.Parameters;

/// <summary>What a parameter's value is; it decides how the value is written in each language.</summary>
public enum ParameterType
{
    /// <summary>Mexican pesos with centavos.</summary>
    Amount,

    /// <summary>Per cent, such as 16.</summary>
    Percentage,

    /// <summary>Whole days; <see cref="DayUnit"/> says which.</summary>
    Days,

    /// <summary>Whole hours.</summary>
    Hours,

    /// <summary>Whole minutes.</summary>
    Minutes,

    /// <summary>A whole number of anything.</summary>
    Count,

    /// <summary>A time of the day in Mexico City.</summary>
    Time,

    /// <summary>A telephone number as it is read out.</summary>
    Phone,
}
