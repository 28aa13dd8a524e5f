using KnowledgeBase.Core.Faults;

namespace KnowledgeBase.Core.Checking;

/// <summary>One rule that looks at an edition and, where it must, at the content around it.</summary>
internal interface IEditionRule
{
    /// <summary>What is wrong with the edition under this rule.</summary>
    IEnumerable<Fault> Check(CheckedEdition edition, CheckContext context);
}
