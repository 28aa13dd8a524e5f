namespace KnowledgeBase.Core.Faults;

/// <content>Parameters and figures.</content>
public static partial class FaultRules
{
    /// <summary>A parameter is defined twice.</summary>
    public static FaultRule ParameterTwice { get; } = new("parameter-twice", FaultSeverity.Error, "name", "line");

    /// <summary>Only days have a unit.</summary>
    public static FaultRule ParameterUnitUnexpected { get; } = new("parameter-unit-unexpected", FaultSeverity.Error);

    /// <summary>A value is not of the parameter's type.</summary>
    public static FaultRule ParameterValue { get; } = new("parameter-value", FaultSeverity.Error, "type", "example");

    /// <summary>A value does not begin after the one before it.</summary>
    public static FaultRule ParameterValueOrder { get; } = new("parameter-value-order", FaultSeverity.Error);

    /// <summary>An article calls a parameter that does not exist.</summary>
    public static FaultRule ParameterUnknown { get; } = new("parameter-unknown", FaultSeverity.Error, "name");

    /// <summary>A parameter has no value yet on the day on which it is shown.</summary>
    public static FaultRule ParameterNotYet { get; } = new("parameter-not-yet", FaultSeverity.Error, "name", "from");

    /// <summary>No article calls the parameter.</summary>
    public static FaultRule ParameterUnused { get; } = new("parameter-unused", FaultSeverity.Warning, "name");

    /// <summary>A figure is typed where a parameter belongs.</summary>
    public static FaultRule FigureTyped { get; } = new("figure-typed", FaultSeverity.Warning, "figure");
}
