using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Querying;

/// <summary>Turns a parsed query into a plan for one caller.</summary>
internal sealed class QueryPlanner(VisibleTerms terms, SearchWeights weights)
{
    private const double SplitMatch = 0.8;
    private const int MaximumRepeats = 3;

    private readonly WordPlanner _words = new(terms, weights);

    /// <summary>Plans a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="preferred">The language that decides where the query's own is not clear.</param>
    /// <param name="synonyms">What else its words may mean.</param>
    public QueryPlan Plan(ParsedQuery query, SearchLanguage preferred, SynonymSet synonyms)
    {
        var units = new List<PlannedUnit>();
        var suggestion = new SuggestionBuilder(query.Text);
        var kept = KeptWords(query, preferred);
        var plannedWords = kept.ConvertAll(word =>
            _words.Plan(word, query.LastIsPrefix && ReferenceEquals(word, query.Words[^1])) with { Repeats = Repeats(query, word) });
        var meant = Corrections.Apply(query.Words, plannedWords);
        var spans = synonyms.Match(meant);
        for (var i = 0; i < kept.Count;)
        {
            var span = spans.Find(match => match.First == kept[i].Position || (match.First < kept[i].Position && kept[i].Position <= match.Last));
            var count = Math.Max(1, span is null ? 1 : kept.Skip(i).TakeWhile(word => word.Position <= span.Last).Count());
            var words = plannedWords.GetRange(i, count);
            var replacements = Replacements(span, words);
            if (count == 1 && i + 1 < kept.Count && Glued(kept[i], kept[i + 1], spans) is { } glued)
            {
                words.Add(plannedWords[i + 1]);
                replacements.Add(new PlannedReplacement(glued.Word.Text, [glued]));
                count = 2;
            }

            foreach (var word in words)
            {
                suggestion.Add(word);
            }

            units.Add(new PlannedUnit(words, replacements));
            i += count;
        }

        var planned = units.SelectMany(unit => unit.Words).ToArray();
        return new QueryPlan
        {
            Units = units,
            Words = planned,
            Meant = meant,
            Synonyms = spans,
            Phrases = [.. query.Phrases.Select(Phrase).Where(phrase => phrase.Terms.Any(list => list.Length > 0))],
            Exclusions = [.. query.Exclusions.Select(Phrase)],
            ExactTexts = weights.ExactTitle == 0 ? [] : [.. new[] { ExactText.HashText(query.Text), ExactText.HashCode(query.Text) }.Where(hash => hash != 0)],
            ExactTextScore = weights.ExactTitle * (1 + units.Sum(unit => MaximumWeight(unit))),
            Suggestion = suggestion.Build(),
        };
    }

    /// <summary>What a unit can count at most.</summary>
    public static double MaximumWeight(PlannedUnit unit) =>
        Math.Max(
            unit.Words.Sum(word => word.MaximumWeight * word.Repeats),
            unit.Replacements.Select(replacement => replacement.Words.Sum(word => word.MaximumWeight)).DefaultIfEmpty().Max());

    private static int Repeats(ParsedQuery query, QueryWord word)
    {
        var repeats = 0;
        for (var i = 0; i < query.Words.Count; i++)
        {
            repeats += string.Equals(query.Words[i].Folded, word.Folded, StringComparison.Ordinal) ? 1 : 0;
        }

        return Math.Clamp(repeats, 1, MaximumRepeats);
    }

    // Stop words of the query's language go, unless there is nothing else. Codes that no text has fall into their parts.
    private List<QueryWord> KeptWords(ParsedQuery query, SearchLanguage preferred)
    {
        var language = QueryLanguage.Detect(query, preferred);
        var telling = query.Words.Where(word => !word.IsStopWordOf(language)).ToArray();
        return [.. (telling.Length > 0 ? telling : query.Words)
            .SelectMany(Whole)
            .DistinctBy(word => word.Folded, StringComparer.Ordinal)
            .Take(QueryParser.MaximumWords)];
    }

    private IEnumerable<QueryWord> Whole(QueryWord word) =>
        word.Parts.Count == 0 || _words.Exact(word).Terms.Count > 0
            ? [word]
            : word.Parts.Select((part, index) => new QueryWord { Text = part, Folded = part, Position = word.Position + index });

    private List<PlannedReplacement> Replacements(SynonymMatch? span, List<PlannedWord> words)
    {
        var replacements = new List<PlannedReplacement>();
        foreach (var (text, alternative, weight) in span?.Alternatives ?? [])
        {
            var planned = alternative
                .Where(word => !word.IsStopWordOf(SearchLanguage.Spanish) && !word.IsStopWordOf(SearchLanguage.English))
                .Select(word => _words.Exact(word, weight))
                .ToArray();
            if (planned.Length > 0 && Array.TrueForAll(planned, word => word.Terms.Count > 0))
            {
                replacements.Add(new PlannedReplacement(text, planned));
            }
        }

        if (words is [{ Terms.Count: 0, Word: var unknown }] && _words.Split(unknown) is var (left, right))
        {
            PlannedWord Part(string part) => _words.Exact(new QueryWord { Text = part, Folded = part, Position = unknown.Position }, SplitMatch);
            replacements.Add(new PlannedReplacement($"{left} {right}", [Part(left), Part(right)]));
        }

        return replacements;
    }

    private PlannedWord? Glued(QueryWord left, QueryWord right, List<SynonymMatch> spans) =>
        right.Position == left.Position + 1
        && !spans.Exists(match => match.First <= right.Position && right.Position <= match.Last)
        && _words.Glue(left, right) is { } glued
            ? _words.Exact(glued)
            : null;

    private PlannedPhrase Phrase(IReadOnlyList<QueryWord> words)
    {
        var byLanguage = new List<int[]>();
        var offsets = new List<int[]>();
        foreach (var language in Enum.GetValues<SearchLanguage>())
        {
            var telling = words.Where(word => !word.IsStopWordOf(language)).ToArray();
            byLanguage.Add([.. telling.Select(word => this.TermOf(word, language))]);
            offsets.Add([.. telling.Select(word => word.Position - telling[0].Position)]);
        }

        return new PlannedPhrase(byLanguage, offsets);
    }

    private int TermOf(QueryWord word, SearchLanguage language) =>
        word.Variants.Prepend(word.Folded).Select(writing => terms.Find(writing, language)).FirstOrDefault(term => term >= 0, -1);
}
