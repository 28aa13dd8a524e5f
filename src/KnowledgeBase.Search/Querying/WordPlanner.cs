using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Search.Querying;

/// <summary>Decides which terms stand for a word of the query.</summary>
internal sealed class WordPlanner(VisibleTerms terms, SearchWeights weights)
{
    private readonly WordExpander _expander = new(terms);

    private static SearchLanguage[] Languages { get; } = Enum.GetValues<SearchLanguage>();

    /// <summary>Plans a word as it is, in both languages, with the other writings of a code.</summary>
    public PlannedWord Exact(QueryWord word, double weight = 1)
    {
        if (word.Variants.Count == 0 && weight == 1)
        {
            return new PlannedWord(word, TermsOf(word.Folded), ExactForms(word, weight)) { IsDisjoint = true };
        }

        var found = new List<TermWeight>();
        foreach (var writing in word.Variants.Prepend(word.Folded))
        {
            found.AddRange(TermsOf(writing)
                .Where(term => !found.Exists(other => other.Term == term.Term))
                .Select(term => term with { Weight = term.Weight * weight }));
        }

        return new PlannedWord(word, ByWeight(found), ExactForms(word, weight)) { IsDisjoint = word.Variants.Count == 0 };
    }

    /// <summary>Plans a word with all that it may stand for.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isPrefix">Whether it may be the beginning of a longer word.</param>
    public PlannedWord Plan(QueryWord word, bool isPrefix)
    {
        var planned = Exact(word);
        if (!weights.ExpandsWords)
        {
            return planned;
        }

        if (isPrefix)
        {
            planned = WithPrefixes(planned);
        }

        return planned.Terms.Count == 0 && !word.IsCode ? Corrected(planned) : planned;
    }

    /// <summary>The two words into which an unknown word falls, or null.</summary>
    public (string Left, string Right)? Split(QueryWord word) =>
        weights.ExpandsWords && !word.IsCode ? _expander.Split(word.Folded) : null;

    /// <summary>The word that two words make when written as one, or null if nobody writes it.</summary>
    public QueryWord? Glue(QueryWord left, QueryWord right)
    {
        var glued = left.Folded + right.Folded;
        return weights.ExpandsWords && glued.Length >= 3 && _expander.VisibleFrequency(glued) > 0
            ? new QueryWord { Text = left.Text + right.Text, Folded = glued, Position = left.Position }
            : null;
    }

    // Of equal weights, those found first stay first.
    private static TermWeight[] ByWeight(List<TermWeight> found) => found.Count < 2 ? [.. found] : [.. found.OrderByDescending(term => term.Weight)];

    // The terms of a word, what tells most first. Most queries are made of the same few thousand words.
    private TermWeight[] TermsOf(string writing) => terms.Snapshot.WordTerms.GetOrAdd((terms.Documents, writing), key =>
    {
        var found = new List<TermWeight>();
        foreach (var language in Languages)
        {
            var term = terms.Find(key.Word, language);
            if (term >= 0)
            {
                found.Add(new TermWeight(term, terms.Idf(term, language)));
            }
        }

        return ByWeight(found);
    });

    private TermWeight[] ExactForms(QueryWord word, double weight) =>
        weights.ExactForm == 0 || word.Accented.Length == 0
            ? []
            : [.. Languages
                .Select(language => (Term: terms.FindExact(word.Accented, language), Base: terms.Find(word.Folded, language), Language: language))
                .Where(found => found is { Term: >= 0, Base: >= 0 })
                .Select(found => new TermWeight(found.Term, terms.Idf(found.Base, found.Language) * weight * weights.ExactForm))];

    private PlannedWord WithPrefixes(PlannedWord planned)
    {
        var longer = _expander.WithPrefix(planned.Word.Folded);
        if (longer.Count == 0)
        {
            return planned;
        }

        // A rare longer word must not count more than a frequent one only because it is rare.
        var share = planned.Terms.Count == 0 ? Math.Sqrt(weights.PrefixMatch) : weights.PrefixMatch;
        var idf = longer.Min(found => terms.Idf(found.Term, found.Language));
        var found = planned.Terms.ToList();
        found.AddRange(longer
            .Where(longerTerm => !found.Exists(other => other.Term == longerTerm.Term))
            .Select(longerTerm => new TermWeight(longerTerm.Term, idf * share)));
        return planned with { Terms = ByWeight(found), IsDisjoint = planned.IsDisjoint && found.Count == planned.Terms.Count };
    }

    private PlannedWord Corrected(PlannedWord planned)
    {
        var correction = terms.Snapshot.Corrections.GetOrAdd((terms.Documents, planned.Word.Folded), key => Correct(key.Word));
        return correction.Terms.Count == 0 ? planned : planned with { Terms = correction.Terms, IsDisjoint = false, Correction = correction.Written };
    }

    private Correction Correct(string word)
    {
        for (var edits = 1; edits <= EditDistance.AllowedFor(word.Length); edits++)
        {
            var similar = _expander.Similar(word, edits);
            if (similar.Count > 0)
            {
                return Correct(similar);
            }
        }

        return Correction.None;
    }

    private Correction Correct(IReadOnlyList<SimilarWord> similar)
    {
        var vocabulary = terms.Snapshot.Tables.Vocabulary;
        var found = similar
            .SelectMany(candidate => Languages.Select(language => (Term: vocabulary.TermOfWord(candidate.Word, language), Language: language, candidate.Distance)))
            .Where(candidate => candidate.Term >= 0 && terms.Exists(candidate.Term))
            .DistinctBy(candidate => candidate.Term)
            .ToArray();
        var idf = found.Min(candidate => terms.Idf(candidate.Term, candidate.Language));
        return new Correction(
            ByWeight([.. found.Select(candidate => new TermWeight(candidate.Term, idf * Math.Pow(weights.FuzzyMatch, candidate.Distance)))]),
            similar.Select(candidate => terms.Evidence(candidate.Word)).FirstOrDefault(written => written is not null));
    }
}
