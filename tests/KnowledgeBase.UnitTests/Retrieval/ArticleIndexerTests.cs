using System.Collections.Concurrent;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Indexing;
using KnowledgeBase.Retrieval.Learning;
using KnowledgeBase.Retrieval.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Articles;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace KnowledgeBase.UnitTests.Retrieval;

/// <summary>What is indexed at a start and after a change: no more than what differs from the index that was kept.</summary>
public sealed class ArticleIndexerTests : IDisposable
{
    private const string Figure = "plazo_aclaracion";

    private static readonly DateOnly Day = new(2026, 11, 22);

    private readonly TemporaryFolder _folder = new();
    private readonly Dictionary<BlobId, string> _texts = [];
    private readonly ConcurrentBag<BlobId> _indexed = [];
    private LearnedQueries _learned = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_start_with_a_kept_index_indexes_nothing_again()
    {
        var content = Content(90, Article(2, "Contracargo"), Article(3, "Reembolso"));
        Assert.Equal(2, await StartAsync(content, Day, "contracargo"));
        Assert.Equal(0, await StartAsync(content, Day, "contracargo"));
    }

    [Fact]
    public async Task A_start_indexes_what_was_published_since_the_index_was_kept_and_removes_what_is_gone()
    {
        await StartAsync(Content(90, Article(2, "Contracargo"), Article(3, "Reembolso"), Article(4, "Anualidad")), Day, "anualidad");
        Assert.Equal(1, await StartAsync(Content(90, Article(2, "Contracargo"), Article(3, "Devolución")), Day, "devolución"));
        await StartAsync(Content(90, Article(2, "Contracargo"), Article(3, "Devolución")), Day, "anualidad", found: false);
    }

    [Fact]
    public async Task A_start_indexes_what_shows_a_figure_that_changed_since_the_index_was_kept()
    {
        var (plain, figured) = (Article(2, "Contracargo"), Article(3, "Plazo", $"Tiene {{{{{Figure}}}}} para pedirlo."));
        Assert.Equal(2, await StartAsync(Content(90, plain, figured), Day, "\"90 días\""));
        Assert.Equal(1, await StartAsync(Content(45, plain, figured), Day, "\"45 días\""));
        Assert.Equal(0, await StartAsync(Content(45, plain, figured), Day.AddDays(1), "\"45 días\""));

        // The content is the same, but on this day another value takes effect.
        Assert.Equal(1, await StartAsync(Content(45, plain, figured), new DateOnly(2027, 1, 1), "\"30 días\""));
    }

    [Fact]
    public async Task A_start_indexes_an_edition_that_resolved_further_queries_since_and_finds_it_by_their_words()
    {
        var content = Content(90, Article(2, "Contracargo"), Article(3, "Reembolso"));
        var article = new EditionBuilder().Number(3).FrontMatter.Id;
        Assert.Equal(2, await StartAsync(content, Day, "retachar", found: false));
        _learned.Replace([new LearnedQuery(article, Language.Spanish, "me lo van a retachar", Strength: 1)]);
        Assert.Equal(1, await StartAsync(content, Day, "retachar"));
        Assert.Equal(0, await StartAsync(content, Day, "retachar"));
    }

    [Fact]
    public async Task A_day_later_only_what_changed_its_prior_is_indexed_again()
    {
        var content = Content(
            90,
            Article(2, "Contracargo"),
            Article(3, "Reembolso").With(edition => edition with { Reviewed = new DateOnly(2026, 5, 22) }),
            Article(4, "Anualidad").With(edition => edition with { Effective = Day.AddDays(1) }));
        Assert.Equal(3, await StartAsync(content, Day, "contracargo"));
        Assert.Equal(1, await StartAsync(content, Day.AddDays(1), "contracargo"));

        // Article 3 was due on the first day; a month later its prior is one step lower.
        Assert.Equal(0, await StartAsync(content, Day.AddDays(30), "contracargo"));
        Assert.Equal(1, await StartAsync(content, Day.AddDays(31), "contracargo"));
        Assert.Equal(0, await StartAsync(content, Day.AddDays(32), "contracargo"));
    }

    [Fact]
    public async Task Solved_searches_index_their_article_again_when_its_prior_changes_and_an_index_that_was_kept_has_it_until_they_are_known()
    {
        var content = Content(90, Article(2, "Contracargo"), Article(3, "Reembolso"));
        Learn(strength: 1);
        Assert.Equal(2, await StartAsync(content, Day, "retachar"));
        Learn(strength: 2);
        Assert.Equal(0, await StartAsync(content, Day, "retachar"));
        Learn(strength: 40);
        Assert.Equal(1, await StartAsync(content, Day, "retachar"));

        _learned = new LearnedQueries();
        Assert.Equal(0, await StartAsync(content, Day, "retachar"));
        Learn(strength: 39);
        Assert.Equal(0, await StartAsync(content, Day, "retachar"));
        Learn(strength: 1);
        Assert.Equal(1, await StartAsync(content, Day, "retachar"));
    }

    [Fact]
    public async Task A_damaged_index_is_made_anew()
    {
        var content = Content(90, Article(2, "Contracargo"), Article(3, "Reembolso"));
        await StartAsync(content, Day, "contracargo");
        var files = Directory.GetFiles(_folder.Path).Length;
        for (var number = 0; number < files; number++)
        {
            // A segment is named by its content, which depends on the order in which editions were read.
            var file = Directory.GetFiles(_folder.Path).Order(StringComparer.Ordinal).ElementAt(number);
            await using (var stream = File.OpenWrite(file))
            {
                stream.SetLength(stream.Length / 2);
            }

            Assert.Equal(2, await StartAsync(content, Day, "contracargo"));
            Assert.Equal(0, await StartAsync(content, Day, "contracargo"));
        }
    }

    private void Learn(double strength) =>
        _learned.Replace([new LearnedQuery(new ArticleId(3), Language.Spanish, "me lo van a retachar", strength)]);

    private static EditionBuilder Article(int number, string title, string text = "Registre el caso.") =>
        new EditionBuilder().Number(number).Title(title).Body($"## Problema\n\n{text}\n");

    private PublishedContent Content(int days, params EditionBuilder[] articles)
    {
        var files = new Dictionary<string, BlobId>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            Add(files, $"articles/aclaraciones/kb-{article.FrontMatter.Id.ToString()[3..]}-caso.es.md", article.Build().Text);
        }

        Add(files, "parameters.yml", $"""
            - name: {Figure}
              type: days
              unit: calendar
              description:
                es: "Días"
                en: "Days"
              owner: Legal
              source: "LTOSF art. 23"
              values:
                - from: 2024-01-24
                  value: {days}
                - from: 2027-01-01
                  value: 30
            """);
        return new PublishedContent(1, new ContentTree(RevisionId.Parse(new string('0', 40)), files));
    }

    private void Add(Dictionary<string, BlobId> files, string path, string text)
    {
        var blob = BlobHash.Of(text);
        _texts[blob] = text;
        files[path] = blob;
    }

    // Starts as the site does, looks for something, ends; tells how many editions were indexed.
    private async Task<int> StartAsync(PublishedContent content, DateOnly day, string query, bool found = true)
    {
        _indexed.Clear();
        ValueTask<string?> Read(BlobId blob, CancellationToken cancellationToken) => ValueTask.FromResult(_texts.GetValueOrDefault(blob));
        ValueTask<string?> ReadAndCount(BlobId blob, CancellationToken cancellationToken)
        {
            _indexed.Add(blob);
            return Read(blob, cancellationToken);
        }

        using var engine = new EmbeddedSearchEngine();
        using var renderer = new EditionRenderer(Read, TimeProvider.System);
        var keeper = new IndexKeeper(engine, _folder.Path, NullLogger<IndexKeeper>.Instance);
        var catalog = await new CatalogBuilder(Read).BuildAsync(content, previous: null, CancellationToken.None);
        Assert.Empty(catalog.Unreadable);
        await new ArticleIndexer(engine, renderer, ReadAndCount, _learned, keeper).UpdateAsync(catalog, day, CancellationToken.None);
        var results = engine.Search(new SearchRequest { Query = query, AccessKeys = [new AccessKey("tier1")] });
        Assert.Equal(found, results.Total > 0);
        return _indexed.Count;
    }
}
