using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>Makes hits of ranked documents: which edition to show, where to jump, what to quote.</summary>
internal sealed class HitBuilder(IndexSnapshot snapshot, ulong[][] visible, QueryPlan plan, SearchRequest request)
{
    private MatchedTerms? _terms;

    private MatchedTerms Terms => _terms ??= new MatchedTerms(snapshot.Tables.Vocabulary, plan);

    /// <summary>Makes a hit.</summary>
    public SearchHit Build(Candidate candidate, ScoreExplanation? explanation)
    {
        var found = candidate.Address;
        var shown = Shown(found);
        var document = request.Snippets ? Read(shown) : snapshot.Segments[shown.Segment].Segment.Documents.ReadHeader(shown.Document);
        var section = BestSection(found, shown, document);
        var (text, fallback) = section is not null ? (section.Text, section.Heading) : (FirstText(document), document.Title);
        var quoted = text.Length > 0 ? text : fallback;
        var matches = request.Snippets ? TextMatch.FindIn(quoted, document.Language, Terms) : [];
        if (document.Sections.Count == 1 && matches.Count == 0)
        {
            section = null;
        }

        return new SearchHit
        {
            Key = document.Key,
            Group = document.Group,
            Language = document.Language,
            Title = document.Title,
            Score = candidate.Score,
            Section = section is null ? null : new SectionReference(section.Anchor, section.Heading),
            Snippet = !request.Snippets ? Snippet.Empty : SnippetBuilder.Build(quoted, matches),
            Explanation = explanation,
        };
    }

    private static string FirstText(SearchDocument document) =>
        document.Sections.Select(section => section.Text).FirstOrDefault(text => text.Length > 0) ?? "";

    private SearchDocument Read(DocumentAddress address) => snapshot.Segments[address.Segment].Segment.Documents.Read(address.Document);

    private DocumentAddress Shown(DocumentAddress found)
    {
        var documents = snapshot.Segments[found.Segment].Segment.Documents;
        if (request.OnlyLanguage is not null || documents.LanguageOf(found.Document) == request.PreferredLanguage)
        {
            return found;
        }

        // Of several in the language always the same one, however the index is cut into segments.
        var shown = found;
        var lowest = uint.MaxValue;
        foreach (var member in snapshot.Members(documents.Groups[found.Document]))
        {
            var others = snapshot.Segments[member.Segment].Segment.Documents;
            if (IsVisible(member) && others.LanguageOf(member.Document) == request.PreferredLanguage && others.Ties[member.Document] <= lowest)
            {
                (shown, lowest) = (member, others.Ties[member.Document]);
            }
        }

        return shown;
    }

    private bool IsVisible(DocumentAddress address) => (visible[address.Segment][address.Document >> 6] & (1UL << address.Document)) != 0;

    // The other edition has the same anchors; where its own words match, its own best section counts.
    private SearchSection? BestSection(DocumentAddress found, DocumentAddress shown, SearchDocument document)
    {
        if (!request.Snippets)
        {
            return null;
        }

        if (document.Sections.Count <= 1)
        {
            return document.Sections.Count == 0 ? null : document.Sections[0];
        }

        var own = SectionChooser.Choose(snapshot.Segments[shown.Segment].Segment, shown.Document, plan);
        if (shown == found)
        {
            return own < 0 ? null : document.Sections[own];
        }

        var other = SectionChooser.Choose(snapshot.Segments[found.Segment].Segment, found.Document, plan);
        var anchor = other < 0 ? null : Read(found).Sections[other].Anchor;
        return document.Sections.FirstOrDefault(section => string.Equals(section.Anchor, anchor, StringComparison.Ordinal))
            ?? (own < 0 ? null : document.Sections[own]);
    }
}
