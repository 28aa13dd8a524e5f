using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Every figure that a text calls exists and has a value on the day.</summary>
internal sealed class ParameterRule : IEditionRule
{
    public IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context)
    {
        foreach (var call in edition.Outline?.Parameters ?? [])
        {
            if (context.Content.Parameters?.Table.Find(call.Name) is not { } parameter)
            {
                yield return edition.Fault(FaultRules.ParameterUnknown, call.Line, call.Name);
            }
            else if (parameter.ValueOn(context.Day) is null)
            {
                yield return edition.Fault(FaultRules.ParameterNotYet, call.Line, call.Name, parameter.Values[0].From);
            }
        }
    }
}
