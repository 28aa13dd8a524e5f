using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Parameters;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Every figure is called by some article.</summary>
internal sealed class ParameterUseRule : IContentRule
{
    public IEnumerable<Fault> Check(CheckContext context)
    {
        var called = context.Content.Editions
            .SelectMany(edition => edition.Outline?.Parameters ?? [])
            .Select(call => call.Name)
            .ToHashSet(StringComparer.Ordinal);
        return (context.Content.Parameters?.Table.All ?? [])
            .Where(parameter => !called.Contains(parameter.Name.Value))
            .Select(parameter => FaultRules.ParameterUnused.At(parameter.Line, parameter.Name.Value).In(ParameterTable.Path));
    }
}
