using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Health;

/// <summary>What came from outside and was not taken, for those who run the site.</summary>
[Opens(SitePage.Settings)]
public sealed class HealthModel(IContentStore store) : PageModel
{
    /// <summary>The pushes at fault, and what the main line holds that readers do not see.</summary>
    public IReadOnlyList<IncomingFault> Faults { get; } = store.IncomingFaults;

    /// <summary>The rule in words.</summary>
    public static string Describe(ContentFaultKind kind) => kind switch
    {
        ContentFaultKind.PathNotAllowed => HealthTexts.PathNotAllowed,
        ContentFaultKind.NotAnOrdinaryFile => HealthTexts.NotAnOrdinaryFile,
        ContentFaultKind.TooLong => HealthTexts.TooLong,
        ContentFaultKind.NotText => HealthTexts.NotText,
        ContentFaultKind.Rule => HealthTexts.Rule,
        ContentFaultKind.TooManyFiles => HealthTexts.TooManyFiles,
        ContentFaultKind.NothingChanged => HealthTexts.NothingChanged,
        ContentFaultKind.UnrelatedHistory => HealthTexts.UnrelatedHistory,
    };
}
