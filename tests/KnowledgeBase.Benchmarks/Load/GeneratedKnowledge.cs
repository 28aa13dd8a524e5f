using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Testing;

namespace KnowledgeBase.Benchmarks.Load;

/// <summary>Writes a content folder: the starter knowledge, and as many more articles in both editions as are asked for, always the same ones.</summary>
internal sealed class GeneratedKnowledge(TextPool spanish, TextPool english)
{
    private const int FirstNumber = 1_000;
    private const int TitleLength = 120;
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly string[] SpanishSections = ["Problema", "Entorno", "Solución", "Qué decir", "Cuándo escalar"];
    private static readonly string[] EnglishSections = ["Issue", "Environment", "Resolution", "What to say", "When to escalate"];

    private readonly Random _random = new(7);
    private readonly InventedNames _names = new(new Random(11));

    /// <summary>Writes the folder.</summary>
    /// <param name="folder">The folder; it must not exist.</param>
    /// <param name="articles">How many articles it has, the starter knowledge included.</param>
    /// <returns>The front matter of all generated editions, from which queries can be made.</returns>
    public List<FrontMatter> Write(string folder, int articles)
    {
        var starter = RepositoryFolder.Path("content");
        foreach (var file in Directory.EnumerateFiles(starter, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(starter, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var editions = new List<FrontMatter>();
        var written = Directory.EnumerateFiles(Path.Combine(folder, "articles"), "*.es.md", SearchOption.AllDirectories).Count();
        for (var number = FirstNumber; written < articles; number++, written++)
        {
            var source = Write(folder, editions, Language.Spanish, number, sourceRevision: null);
            Write(folder, editions, Language.English, number, BlobHash.Of(source.Text));
        }

        return editions;
    }

    private EditionSource Write(string folder, List<FrontMatter> editions, Language language, int number, BlobId? sourceRevision)
    {
        var pool = language == Language.Spanish ? spanish : english;
        var name = _names.Next();
        var title = $"{Pick(pool.Titles)} {name}";
        var frontMatter = new FrontMatter(
            new ArticleId(number),
            ArticleKind.Resolution,
            language,
            title.Length > TitleLength ? title[^TitleLength..].Trim() : title,
            $"{Pick(pool.Phrases)}, {name}.",
            Topics.All[number % Topics.All.Count],
            number % 8 == 0 ? Audience.Tier2 : Audience.Tier1,
            "Equipo de Pagos",
            "Equipo de Fraude",
            Risk.Normal,
            [.. Enumerable.Range(0, 6).Select(_ => PhraseOf(pool, name)).Distinct(StringComparer.Ordinal)],
            new DateOnly(2026, 11, 1),
            6,
            new DateOnly(2026, 11, 1),
            sourceRevision);
        var source = EditionSource.Join(frontMatter, Body(pool, language == Language.Spanish ? SpanishSections : EnglishSections));
        var path = Path.Combine(folder, EditionPath.Create(frontMatter.Key, frontMatter.Topic, "articulo-de-prueba").Value);
        File.WriteAllText(path, source.Text, Encoding);
        editions.Add(frontMatter);
        return source;
    }

    /// <summary>A phrase of the pool, half of the time with the article's own name in it.</summary>
    private string PhraseOf(TextPool pool, string name)
    {
        var words = Pick(pool.Phrases).Split(' ').ToList();
        if (_random.Next(2) == 0)
        {
            words.Insert(_random.Next(words.Count + 1), name);
        }

        return string.Join(' ', words);
    }

    private string Body(TextPool pool, string[] sections)
    {
        var body = new StringBuilder();
        foreach (var section in sections)
        {
            body.Append("## ").Append(section).Append("\n\n");
            for (var sentences = _random.Next(2, 7); sentences > 0; sentences--)
            {
                body.Append(Pick(pool.Sentences)).Append(_random.Next(4) == 0 ? $" {_names.Next()}" : "").Append(". ");
            }

            body.Append("\n\n");
        }

        return body.ToString();
    }

    private string Pick(IReadOnlyList<string> texts) => texts[_random.Next(texts.Count)];
}
