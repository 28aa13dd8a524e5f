using System.Globalization;
using System.Text;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;

namespace KnowledgeBase.Search.Ranking;

/// <summary>Says how a score came about.</summary>
internal sealed class ScoreExplainer(IndexSnapshot snapshot, QueryPlan plan, SearchWeights weights, GroupFactors factors)
{
    /// <summary>Explains a hit's score.</summary>
    public ScoreExplanation Explain(Candidate candidate)
    {
        var segment = snapshot.Segments[candidate.Address.Segment].Segment;
        var details = plan.Units.SelectMany(unit => Unit(unit, segment, candidate.Address.Document)).ToList();
        var exact = IsExact(segment, candidate.Address.Document) ? plan.ExactTextScore : 0;
        if (exact > 0)
        {
            details.Add(Leaf(ScorePart.ExactText, exact));
        }

        details.Add(Leaf(ScorePart.Coverage, DocumentScores.CoverageFactors(plan.Words.Count, weights)[candidate.Words], Number(candidate.Words), Number(plan.Words.Count)));
        details.Add(Leaf(ScorePart.Prior, 1 + (weights.Prior * segment.Documents.PriorOf(candidate.Address.Document))));
        var before = new Candidate[] { candidate with { Score = 1 } };
        new PositionalScorer(snapshot, plan, weights).Score(before);
        details.Add(Leaf(ScorePart.Proximity, before[0].Score));
        details.Add(Leaf(ScorePart.Sentences, factors.Of(segment.Documents.Groups[candidate.Address.Document])));
        return new ScoreExplanation(ScorePart.Total, candidate.Score, details);
    }

    private static ScoreExplanation Leaf(ScorePart part, double value, params string[] arguments) => new(part, value, []) { Arguments = arguments };

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<ScoreExplanation> Unit(PlannedUnit unit, Segment segment, int document) =>
        unit.Words.Select(word => Word(word, segment, document, word.Word.Text)).Concat(unit.Replacements.Select(replacement =>
        {
            var words = replacement.Words.Select(word => Word(word, segment, document, word.Word.Text)).ToArray();
            return new ScoreExplanation(ScorePart.Replacement, Array.Exists(words, word => word.Value == 0) ? 0 : words.Sum(word => word.Value), words)
            {
                Arguments = [replacement.Text],
            };
        }));

    private ScoreExplanation Word(PlannedWord word, Segment segment, int document, string text)
    {
        var terms = word.Terms
            .Select(term => Term(term, segment, document, word.Repeats))
            .Where(term => term.Value > 0)
            .OrderByDescending(term => term.Value)
            .Take(1)
            .Concat(word.ExactForms.Select(term => Term(term, segment, document, word.Repeats)).Where(term => term.Value > 0))
            .ToArray();
        return new ScoreExplanation(ScorePart.Word, terms.Sum(term => term.Value), terms) { Arguments = [text] };
    }

    private ScoreExplanation Term(TermWeight term, Segment segment, int document, int repeats)
    {
        var impact = Impact(segment, term.Term, document);
        var text = Encoding.UTF8.GetString(snapshot.Tables.Vocabulary.Terms[term.Term]);
        var language = text[0] is 's' or 'S' ? "es" : "en";
        var value = term.Weight * repeats * impact / 255;
        return Leaf(ScorePart.Term, value, text[1..], language, (term.Weight * repeats).ToString("F3", CultureInfo.InvariantCulture), Number(impact));
    }

    private bool IsExact(Segment segment, int document)
    {
        var documents = new List<int>();
        foreach (var hash in plan.ExactTexts)
        {
            segment.Documents.ExactTexts.Find(hash, documents);
        }

        return documents.Contains(document);
    }

    private static int Impact(Segment segment, int term, int document)
    {
        var place = segment.Find(term);
        if (place < 0)
        {
            return 0;
        }

        var cursor = segment.Read(place);
        cursor.MoveTo(document);
        return cursor.Document == document ? cursor.Impact : 0;
    }
}
