using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Sentences;

/// <summary>Compares a query with sentences: BM25 of each, of which the best ones of a group are added.</summary>
internal sealed class SentenceMatcher(IndexSnapshot sentences, IndexSnapshot documents, SearchWeights weights)
{
    private const int MaximumSentences = 512;

    /// <summary>Compares.</summary>
    public GroupFactors Match(ParsedQuery query, QueryPlan plan, SearchRequest request)
    {
        var visible = sentences.Visible(request.AccessKeys);
        var ofSentences = weights.OfSentences();
        var planned = new QueryPlanner(new VisibleTerms(sentences, visible), ofSentences).Plan(query with { Words = Corrections.Apply(query.Words, plan.Words) }, request.PreferredLanguage, request.Synonyms);
        var highest = planned.Units.Sum(QueryPlanner.MaximumWeight);
        if (highest <= 0)
        {
            return GroupFactors.None;
        }

        var eligible = EligibleDocuments.Of(sentences, visible, new QueryPlan { Words = [], Units = [] }, request.OnlyLanguage, []);
        using var collector = new CandidateCollector(MaximumSentences, new PositionalScorer(sentences, planned, ofSentences).Growth);
        var scorer = new SegmentScorer(planned, ofSentences);
        for (var s = 0; s < eligible.Length; s++)
        {
            _ = scorer.Score(s, sentences.Segments[s].Segment, eligible[s], collector);
        }

        return new GroupFactors(collector.ToSorted().ToArray()
            .Take(MaximumSentences)
            .GroupBy(candidate => sentences.Segments[candidate.Address.Segment].Segment.Documents.Groups[candidate.Address.Document])
            .Select(group => (
                Group: documents.Tables.Groups.Find(sentences.Tables.Groups[group.Key]),
                Likeness: group.Take(weights.SentencesPerGroup).Sum(candidate => Math.Pow(candidate.Score / highest, weights.SentenceSharpness)) / weights.SentencesPerGroup))
            .Where(found => found.Group >= 0)
            .ToDictionary(found => found.Group, found => 1 + (weights.Sentences * found.Likeness)));
    }
}
