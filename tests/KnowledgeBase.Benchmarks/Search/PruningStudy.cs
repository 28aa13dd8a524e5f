using System.Globalization;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Index;
using KnowledgeBase.Search.Querying;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Benchmarks.Search;

/// <summary>
/// Tells how many postings dynamic pruning could pass over if it knew the tenth score from the start, which is more than any real one can: by MaxScore
/// (lists that cannot lift a document among the best by themselves), and by block-max (stretches of documents whose highest possible score is too low).
/// </summary>
internal sealed class PruningStudy
{
    private const int Best = 10;
    private const int BlockBits = 8;

    private readonly SearchWeights _weights = SearchWeights.Plain;
    private readonly IndexSnapshot _snapshot;
    private readonly ulong[][] _visible;
    private long _postings;
    private long _inUnessentialLists;
    private long _inLowWindows;
    private long _inLowBlocks;

    private PruningStudy(IndexSnapshot snapshot)
    {
        _snapshot = snapshot;
        _visible = snapshot.Visible([Passages.Everybody]);
    }

    /// <summary>Studies the queries of a file on the passages of another.</summary>
    public static int Run(string passages, string queriesFile)
    {
        using var writer = new IndexWriter(SearchWeights.Plain);
        writer.Apply(new SearchBatch { Documents = Passages.Read(passages) });
        var study = new PruningStudy(writer.Snapshot);
        var queries = Passages.ReadQueries(queriesFile);
        foreach (var (text, language) in queries)
        {
            study.Add(text, language);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{queries.Length} queries, {study._postings / queries.Length} postings each; could be passed over at most: {study.Share(study._inUnessentialLists)} by MaxScore, {study.Share(study._inLowWindows)} by windows of 2,048 documents, {study.Share(study._inLowBlocks)} by blocks of 256"));
        return 0;
    }

    private string Share(long postings) => (postings / (double)_postings).ToString("P0", CultureInfo.InvariantCulture);

    private void Add(string text, SearchLanguage language)
    {
        var plan = new QueryPlanner(new VisibleTerms(_snapshot, _visible), _weights).Plan(QueryParser.Parse(text), language, SynonymSet.Empty);
        var ranked = new Ranker(_snapshot, plan, _weights).Rank(_visible, Best);
        var threshold = ranked.Best.Count < Best ? 0 : ranked.Best[^1].Score;
        var terms = plan.Words.SelectMany(word => word.Terms.Select(term => term with { Weight = term.Weight * word.Repeats })).ToArray();
        foreach (var view in _snapshot.Segments)
        {
            var lists = terms.Select(term => ReadList(view.Segment, term)).ToArray();
            _postings += lists.Sum(list => (long)list.Count);
            _inUnessentialLists += Unessential(lists, threshold);
            _inLowWindows += Low(lists, PostingsWriter.WindowBits, threshold);
            _inLowBlocks += Low(lists, BlockBits, threshold);
        }
    }

    private static List<(int Document, double Score)> ReadList(Segment segment, TermWeight term)
    {
        var list = new List<(int, double)>();
        if (segment.Find(term.Term) is >= 0 and var place)
        {
            for (var cursor = segment.Read(place); cursor.Document != PostingsCursor.End; cursor.MoveNext())
            {
                list.Add((cursor.Document, term.Weight * cursor.Impact / 255));
            }
        }

        return list;
    }

    // The lists whose highest scores together stay below the threshold.
    private static long Unessential(List<(int Document, double Score)>[] lists, double threshold)
    {
        var sum = 0.0;
        return lists
            .Where(list => list.Count > 0)
            .Select(list => (list.Count, Highest: list.Max(posting => posting.Score)))
            .OrderBy(list => list.Highest)
            .TakeWhile(list => (sum += list.Highest) < threshold)
            .Sum(list => (long)list.Count);
    }

    private static long Low(List<(int Document, double Score)>[] lists, int bits, double threshold) => lists
        .SelectMany((list, number) => list.Select(posting => (Stretch: posting.Document >> bits, List: number, posting.Score)))
        .GroupBy(posting => posting.Stretch)
        .Where(stretch => stretch.GroupBy(posting => posting.List).Sum(list => list.Max(posting => posting.Score)) < threshold)
        .Sum(stretch => (long)stretch.Count());
}
