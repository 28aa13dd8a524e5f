using KnowledgeBase.Core.Access;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Core.People;
using KnowledgeBase.Core.Store;
using KnowledgeBase.Retrieval.Catalog;
using KnowledgeBase.Retrieval.Glossaries;
using KnowledgeBase.Retrieval.Searching;
using KnowledgeBase.Testing.Articles;
using Xunit;

namespace KnowledgeBase.UnitTests.Retrieval;

/// <summary>Lists and counts for people who look around, held to a plain definition of both.</summary>
public sealed class ArticleListingTests
{
    private static readonly string[] Titles = ["Ábaco", "abono", "Ñandú", "nube", "ola", "Zapato", "cargo", "Cárgo"];

    [Fact]
    public void A_list_has_each_article_once_in_the_preferred_language_where_the_caller_may_read_it_there()
    {
        var catalog = Catalog(articles: 200);
        foreach (var caller in Callers())
        {
            foreach (var query in Queries())
            {
                var expected = Readable(catalog, caller, query).Select(edition => edition.Key).ToHashSet();
                var answer = ArticleListing.Of(catalog, caller, query with { Limit = int.MaxValue / 2 });
                Assert.Equal(expected, [.. answer.Hits.Select(hit => hit.Edition.Key)]);
                Assert.Equal(expected.Count, answer.Hits.Count);
                Assert.Equal(expected.Count, answer.Total);
                Assert.Equal(Math.Min(10, expected.Count), ArticleListing.Of(catalog, caller, query).Hits.Count);
            }
        }
    }

    [Fact]
    public void A_list_is_in_the_order_of_a_Spanish_dictionary()
    {
        var order = StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("es-MX"), ignoreCase: true);
        var listed = ArticleListing.Of(Catalog(articles: 200), Of(Role.Author), new ArticleQuery("") { Limit = 500 }).Hits.Select(hit => hit.Edition.Title).ToList();
        Assert.Equal(listed.Order(order), listed, (left, right) => order.Compare(left, right) == 0);
        Assert.True(listed.IndexOf("nube") < listed.IndexOf("Ñandú") && listed.IndexOf("Ñandú") < listed.IndexOf("ola"));
    }

    [Fact]
    public void Topics_are_counted_by_what_the_caller_may_read()
    {
        var catalog = Catalog(articles: 200);
        foreach (var caller in Callers())
        {
            var expected = Readable(catalog, caller, new ArticleQuery("")).CountBy(edition => edition.Topic).ToDictionary();
            Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), catalog.Order.CountByTopic(caller).OrderBy(pair => pair.Key, StringComparer.Ordinal));
        }
    }

    private static IEnumerable<FrontMatter> Readable(ArticleCatalog catalog, Caller caller, ArticleQuery query) => catalog.Editions
        .Select(edition => edition.FrontMatter)
        .Where(edition => caller.CanRead(edition.Audience)
            && (query.Only is null || edition.Language == query.Only)
            && (query.Kind is null || edition.Kind == query.Kind)
            && (query.Topic is null || edition.Topic == query.Topic))
        .GroupBy(edition => edition.Id)
        .Select(editions => editions.FirstOrDefault(edition => edition.Language == query.Preferred) ?? editions.First());

    private static IEnumerable<Caller> Callers() => [Of(Role.Reader), Of(Role.Author), Of(Role.Administrator)];

    private static Caller Of(Role role) => Caller.Of(new Person(new UserId("u"), "Ana Ruiz"), role);

    private static IEnumerable<ArticleQuery> Queries() =>
        from preferred in LanguageCode.All
        from only in (Language?[])[null, Language.Spanish, Language.English]
        from kind in (ArticleKind?[])[null, ArticleKind.Faq]
        from topic in (string?[])[null, Topics.All[1]]
        select new ArticleQuery("") { Preferred = preferred, Only = only, Kind = kind, Topic = topic };

    /// <summary>Articles with one edition or two, of which neither need have the other's topic, kind or audience.</summary>
    private static ArticleCatalog Catalog(int articles)
    {
        var random = new Random(1);
        var editions = new List<PublishedEdition>();
        for (var number = 1; number <= articles; number++)
        {
            foreach (var language in random.Next(3) switch { 0 => [Language.Spanish], 1 => [Language.English], _ => LanguageCode.All })
            {
                var frontMatter = new EditionBuilder().Number(number).With(each => each with
                {
                    Language = language,
                    Title = Titles[random.Next(Titles.Length)],
                    Topic = Topics.All[random.Next(3)],
                    Kind = random.Next(2) == 0 ? ArticleKind.Faq : ArticleKind.Sop,
                    Audience = random.Next(2) == 0 ? Audience.Tier1 : Audience.Tier2,
                }).FrontMatter;
                editions.Add(new PublishedEdition($"articles/{number}.{language}.md", BlobHash.Of($"{number} {language}"), frontMatter));
            }
        }

        var tree = new ContentTree(RevisionId.Parse(new string('0', 40)), new Dictionary<string, BlobId>());
        return new ArticleCatalog(new PublishedContent(1, tree), editions, ParameterTable.Empty, GlossarySynonyms.Empty, []);
    }
}
