using System.Diagnostics;
using KnowledgeBase.Search;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>Passages in an engine of their own, to be searched as the search page searches articles.</summary>
internal sealed class PassageSubject : IDisposable
{
    private static readonly AccessKey Everybody = new("eval");
    private static readonly AccessKey[] Keys = [Everybody];

    private readonly ISearchEngine _engine;
    private readonly bool _plain;

    private PassageSubject(ISearchEngine engine, bool plain, double documentsPerSecond)
    {
        _engine = engine;
        _plain = plain;
        DocumentsPerSecond = documentsPerSecond;
    }

    /// <summary>How fast the passages were indexed.</summary>
    public double DocumentsPerSecond { get; }

    /// <summary>Indexes a file of passages. Rows of one id in two languages are editions of one.</summary>
    public static Task<PassageSubject> IndexAsync(FileInfo file, bool plain, CancellationToken cancellation) =>
        IndexAsync(file, new EmbeddedSearchEngine(plain ? SearchWeights.Plain : SearchWeights.Default), plain, cancellation);

    /// <summary>Indexes a file of passages in an engine that is given.</summary>
    public static Task<PassageSubject> IndexAsync(FileInfo file, ISearchEngine engine, CancellationToken cancellation) =>
        IndexAsync(file, engine, plain: true, cancellation);

    private static async Task<PassageSubject> IndexAsync(FileInfo file, ISearchEngine engine, bool plain, CancellationToken cancellation)
    {
        var rows = await JsonLines.ReadAsync(file, EvaluationJson.Default.PassageRow, cancellation);
        var documents = rows.Select(Document).ToArray();
        var clock = Stopwatch.StartNew();
        engine.Apply(new SearchBatch { Documents = documents });
        return new PassageSubject(engine, plain, documents.Length / clock.Elapsed.TotalSeconds);
    }

    /// <summary>The groups found, the best first.</summary>
    public IReadOnlyList<string> Search(EvaluationQuery query) =>
        [.. _engine.Search(new SearchRequest
        {
            Query = query.Text,
            AccessKeys = Keys,
            PreferredLanguage = query.Language,
            Snippets = !_plain,
        }).Hits.Select(hit => hit.Group)];

    /// <summary>Figures of the engine.</summary>
    public EngineStatistics Statistics() => _engine.Statistics();

    /// <inheritdoc/>
    public void Dispose() => _engine.Dispose();

    private static SearchDocument Document(PassageRow row) => new()
    {
        Key = $"{row.Lang}/{row.Id}",
        Group = row.Id,
        Language = Languages.Parse(row.Lang),
        AccessKeys = Keys,
        Title = row.Title ?? "",
        Sections = [new SearchSection("", "", row.Text ?? "")],
    };
}
