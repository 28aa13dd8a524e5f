using System.Buffers;
using System.Text;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Highlighting;

/// <summary>Makes hits of ranked documents: which edition to show, where to jump, what to quote.</summary>
internal sealed class HitBuilder(IndexSnapshot snapshot, ulong[][] visible, QueryPlan plan, SearchRequest request)
{
    private readonly SectionChooser _sections = new(snapshot, plan, request.SecondarySections);
    private MatchedTerms? _terms;

    private MatchedTerms Terms => _terms ??= new MatchedTerms(snapshot.Tables.Vocabulary, plan);

    /// <summary>Makes a hit.</summary>
    public SearchHit Build(Candidate candidate, ScoreExplanation? explanation)
    {
        var found = candidate.Address;
        var shown = Shown(found);
        var documents = snapshot.Segments[shown.Segment].Segment.Documents;
        var document = documents.ReadHeader(shown.Document);
        var hit = new SearchHit
        {
            Key = document.Key,
            Group = document.Group,
            Language = document.Language,
            Title = document.Title,
            Score = candidate.Score,
            Section = null,
            Snippet = Snippet.Empty,
            Explanation = explanation,
        };
        return request.Snippets ? Quote(hit, found, shown, documents.ReadSections(shown.Document)) : hit;
    }

    private SearchHit Quote(SearchHit hit, DocumentAddress found, DocumentAddress shown, StoredSections sections)
    {
        var number = BestSection(found, shown, sections);
        var text = sections.FirstText();
        var section = number < 0 ? null : sections.Read(number, out text);
        var letters = ArrayPool<char>.Shared.Rent(text.Length);
        ReadOnlySpan<char> quoted = text.IsEmpty ? section?.Heading ?? hit.Title : letters.AsSpan(0, Encoding.UTF8.GetChars(text, letters));
        var matches = TextMatch.FindIn(quoted, hit.Language, Terms);
        var snippet = SnippetBuilder.Build(quoted, matches, Terms.Words);
        ArrayPool<char>.Shared.Return(letters);
        return hit with { Section = sections.Count == 1 && matches.Count == 0 ? null : section, Snippet = snippet };
    }

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

    // The number of the section to quote, or -1. The other edition has the same anchors; where its own words match, its own best section counts.
    private int BestSection(DocumentAddress found, DocumentAddress shown, StoredSections sections)
    {
        if (sections.Count <= 1)
        {
            return sections.Count - 1;
        }

        var own = _sections.Choose(shown);
        var other = shown == found ? -1 : _sections.Choose(found);
        var same = other < 0 ? -1 : sections.Find(snapshot.Segments[found.Segment].Segment.Documents.ReadSections(found.Document).Read(other, out _).Anchor);
        return same < 0 ? own : same;
    }
}
