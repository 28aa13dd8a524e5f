using KnowledgeBase.Core.Faults;
using KnowledgeBase.Rendering.Faults;
using KnowledgeBase.Web.Features.Localization;

namespace KnowledgeBase.Web.Features.Editing;

/// <summary>A fault as people read it.</summary>
/// <param name="Line">The line of the file, from 1.</param>
/// <param name="EditorLine">The line of the editor's text, from 1; <see langword="null"/> when it stands in the front matter or no editor is shown.</param>
/// <param name="IsError">Whether it keeps the text from being published.</param>
/// <param name="Message">What is wrong and how to mend it.</param>
public sealed record FaultView(int Line, int? EditorLine, bool IsError, string Message)
{
    /// <summary>The faults of a file.</summary>
    /// <param name="faults">The faults.</param>
    /// <param name="linesAboveBody">How many lines of the file stand above the editor's text; <see langword="null"/> where no editor is shown.</param>
    public static IReadOnlyList<FaultView> Of(IEnumerable<Fault> faults, int? linesAboveBody = null) =>
    [
        .. from fault in faults
           orderby fault.Severity descending, fault.Line
           let inBody = linesAboveBody is { } above && fault.Line > above ? fault.Line - above : (int?)null
           select new FaultView(fault.Line, inBody, fault.Severity == FaultSeverity.Error, FaultTexts.Describe(fault, InterfaceLanguage.Current)),
    ];
}
