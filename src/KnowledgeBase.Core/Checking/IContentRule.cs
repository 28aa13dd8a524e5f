using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking;

/// <summary>One rule that looks at the content as a whole.</summary>
internal interface IContentRule
{
    /// <summary>What is wrong with the content under this rule.</summary>
    IEnumerable<Fault> Check(CheckContext context);
}
