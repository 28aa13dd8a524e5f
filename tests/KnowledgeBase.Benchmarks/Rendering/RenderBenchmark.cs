using KnowledgeBase.Core;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Parameters;
using KnowledgeBase.Rendering;
using KnowledgeBase.Testing;
using KnowledgeBase.Testing.Rendering;

namespace KnowledgeBase.Benchmarks.Rendering;

/// <summary>Measures rendering on one thread: the starter articles, an article of 20 KB, and every hostile text.</summary>
internal static class RenderBenchmark
{
    private const int Rounds = 20;
    private const int LongArticle = 20 * 1024;

    public static int Run()
    {
        var folder = RepositoryFolder.Path("content");
        var context = RenderDriver.Context with { Parameters = ParameterTableReader.Read(File.ReadAllText(Path.Combine(folder, ParameterTable.Path))).Table };
        var articles = Directory.EnumerateFiles(Path.Combine(folder, "articles"), "*.es.md", SearchOption.AllDirectories)
            .Select(file => EditionSource.Split(File.ReadAllText(file)))
            .ToList();
        var bodies = string.Concat(articles.Select(article => article.Body));
        var longArticle = EditionSource.Split(bodies[..Math.Min(bodies.Length, LongArticle)]);

        Render(articles[0], context);
        Console.WriteLine(Latencies.Header);
        Measure("a starter article", "20 ms", Enumerable.Range(0, Rounds).SelectMany(_ => articles), context);
        Measure($"an article of {longArticle.Body.Length} characters", "20 ms", Enumerable.Range(0, Rounds * 10).Select(_ => longArticle), context);
        foreach (var (name, text) in SlowTexts.All)
        {
            var source = EditionSource.Split(text);
            Measure($"{name}: {Render(source, context)}", "1000 ms", Enumerable.Repeat(source, 3), context);
        }

        return 0;
    }

    private static void Measure(string name, string target, IEnumerable<EditionSource> sources, RenderContext context)
    {
        var latencies = new Latencies(name, target);
        foreach (var source in sources)
        {
            latencies.Measure(() => Render(source, context));
        }

        Console.WriteLine(latencies);
    }

    private static string Render(EditionSource source, RenderContext context) =>
        ArticleRenderer.Render(source, context) is RenderOutcome.Refused refused ? EnumName.Of(refused.Reason) : "rendered";
}
