using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.ChangeRequests;
using KnowledgeBase.Core.Guard;
using KnowledgeBase.Core.Terms;
using KnowledgeBase.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace KnowledgeBase.Web.Features.Glossary;

/// <summary>The glossary, for everybody to look words up in; authors go on from here to change it, and see what they proposed.</summary>
[Opens(SitePage.Knowledge)]
public sealed class TermsModel(OpenGlossary glossaries) : PageModel
{
    private HashSet<TermName> _published = [];
    private OpenedGlossary _opened = null!;

    /// <summary>What is looked for.</summary>
    public string Query { get; private set; } = string.Empty;

    /// <summary>The terms that have it.</summary>
    public IReadOnlyList<Term> Terms { get; private set; } = [];

    /// <summary>How many terms there are.</summary>
    public int Total { get; private set; }

    /// <summary>Whether the reader may change it.</summary>
    public bool CanWrite { get; private set; }

    /// <summary>The change request that the reader has open on it.</summary>
    public ChangeRequestNumber? Change => _opened.Change?.Request.Number;

    /// <summary>Whether that change request lacks what others published since, so that what is published is shown instead.</summary>
    public bool IsBehind => _opened.IsBehind;

    /// <summary>What was done last, as a sentence.</summary>
    [TempData]
    public string? Notice { get; set; }

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(string? q, CancellationToken cancellationToken)
    {
        var caller = HttpContext.Caller();
        _opened = await glossaries.OpenAsync(caller, cancellationToken);
        _published = [.. _opened.Published.Terms.Select(TermName.Of)];
        CanWrite = AccessPolicy.Allows(caller, new AccessRequest.OpenPage(SitePage.Writing));
        Query = CardDataGuard.Inspect(q).IsClean ? (q ?? string.Empty).Trim() : string.Empty;
        Terms = TermFilter.Apply(_opened.Glossary.Terms, Query);
        Total = _opened.Glossary.Terms.Count;
    }

    /// <summary>Whether a term is as everybody has it; the others are the reader's own proposals.</summary>
    public bool IsPublished(Term term) =>
        _opened.Glossary == _opened.Published
        || (_published.Contains(TermName.Of(term)) && TermName.Of(term).FindIn(_opened.Published.Terms)!.SaysTheSameAs(term));
}
