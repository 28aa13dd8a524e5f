using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking.Rules;

/// <summary>Templates can be read and have the sections of their kind, so that a new article begins without faults.</summary>
internal sealed class TemplateRule : IContentRule
{
    public IEnumerable<Fault> Check(CheckContext context) => context.Content.Templates.SelectMany(template =>
        template.ReadingFaults.Select(fault => fault.In(template.Path)).Concat(SectionRule.CheckTemplate(template)));
}
