namespace KnowledgeBase.Core.Parameters;

/// <summary>A typed value of a parameter.</summary>
public abstract record ParameterValue
{
    private ParameterValue()
    {
    }

    /// <summary>An amount, a percentage or a number of something; zero or more.</summary>
    /// <param name="Number">The number, in the parameter's unit.</param>
    public sealed record Quantity(decimal Number) : ParameterValue;

    /// <summary>A time of the day in Mexico City.</summary>
    /// <param name="Time">The time, to the minute.</param>
    public sealed record TimeOfDay(TimeOnly Time) : ParameterValue;

    /// <summary>A telephone number.</summary>
    /// <param name="Number">As it is read out, in digits and spaces.</param>
    public sealed record Telephone(string Number) : ParameterValue;
}
