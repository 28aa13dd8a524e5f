using System.Globalization;
using System.Text;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Checking;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Rendering;
using KnowledgeBase.Testing.Articles;

namespace KnowledgeBase.Testing.Checking;

/// <summary>Makes a small content folder without any fault: a procedure (KB-0001), a flow (KB-0002), and three solutions; then breaks it as a test asks.</summary>
public sealed class ContentBuilder
{
    /// <summary>The procedure in Spanish.</summary>
    public const string Sop = "articles/aclaraciones/kb-0001-uno.es.md";

    /// <summary>The procedure in English.</summary>
    public const string SopEnglish = "articles/aclaraciones/kb-0001-uno.en.md";

    /// <summary>The flow in Spanish.</summary>
    public const string Flow = "articles/aclaraciones/kb-0002-dos.es.md";

    /// <summary>A solution in Spanish.</summary>
    public const string Resolution = "articles/aclaraciones/kb-0003-tres.es.md";

    /// <summary>The figures.</summary>
    public const string Parameters = "parameters.yml";

    /// <summary>The day of checks.</summary>
    public static readonly DateOnly Day = new(2026, 11, 22);

    private static readonly string[] SpanishPhrases = ["no reconozco un cargo", "me clonaron", "yo no compré eso", "un cargo raro", "me robaron", "quién me cobró"];
    private static readonly string[] EnglishPhrases = ["I don't know this charge", "my card was cloned", "I never bought that", "odd charge", "I was robbed", "who charged me"];
    private static readonly string[] Slugs = ["uno", "dos", "tres", "cuatro", "cinco"];

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    /// <summary>The sound folder.</summary>
    public ContentBuilder()
    {
        Write(Parameters, """
            - name: plazo_aclaracion
              type: days
              unit: calendar
              description: {es: Plazo, en: Deadline}
              owner: Legal
              source: fictional
              values:
                - from: 2024-01-24
                  value: 90

            """);
        Write("forbidden-words.yml", "- word: según corresponda\n  lang: es\n  instead: Diga qué corresponde.\n");
        Write("articles/aclaraciones/kb-0001.files/pantalla.png", "PNG");
        foreach (var number in Enumerable.Range(1, Slugs.Length))
        {
            var kind = number switch { 1 => ArticleKind.Sop, 2 => ArticleKind.Flow, _ => ArticleKind.Resolution };
            var (spanish, english) = Bodies.Of(number, kind);
            var source = new EditionBuilder().Number(number).Kind(kind).Title($"Artículo {number}")
                .With(frontMatter => frontMatter with { Phrases = [.. SpanishPhrases.Select(phrase => $"{phrase} {number}")] }).Body(spanish).Build();
            var translation = new EditionBuilder().Number(number).Kind(kind).Title($"Article {number}").Translating(source)
                .With(frontMatter => frontMatter with { Phrases = [.. EnglishPhrases.Select(phrase => $"{phrase} {number}")] }).Body(english).Build();
            var path = string.Create(CultureInfo.InvariantCulture, $"articles/aclaraciones/kb-{number:D4}-{Slugs[number - 1]}");
            Write($"{path}.es.md", source.Text);
            Write($"{path}.en.md", translation.Text);
        }
    }

    /// <summary>Writes a file.</summary>
    public ContentBuilder Write(string path, string text)
    {
        _files[path] = Encoding.UTF8.GetBytes(text);
        return this;
    }

    /// <summary>Writes a file.</summary>
    public ContentBuilder Write(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    /// <summary>Removes a file.</summary>
    public ContentBuilder Remove(string path)
    {
        _files.Remove(path);
        return this;
    }

    /// <summary>Replaces a part of a file that must be there.</summary>
    public ContentBuilder Replace(string path, string part, string by)
    {
        var text = Encoding.UTF8.GetString(_files[path]);
        return text.Contains(part, StringComparison.Ordinal)
            ? Write(path, text.Replace(part, by, StringComparison.Ordinal))
            : throw new ArgumentException($"'{path}' does not hold '{part}'.", nameof(part));
    }

    /// <summary>Lets every translation follow its source as it stands.</summary>
    public ContentBuilder FollowSources()
    {
        foreach (var path in _files.Keys.Where(path => path.EndsWith(".en.md", StringComparison.Ordinal)).ToList())
        {
            var source = path.Replace(".en.md", ".es.md", StringComparison.Ordinal);
            if (_files.TryGetValue(source, out var bytes))
            {
                var text = Encoding.UTF8.GetString(_files[path]);
                var start = text.IndexOf("source_revision: ", StringComparison.Ordinal) + "source_revision: ".Length;
                Write(path, string.Concat(text.AsSpan(0, start), BlobHash.Of(bytes).Value, text.AsSpan(start + 40)));
            }
        }

        return this;
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<ContentEntry> Entries() => [.. _files.Select(file => new ContentEntry(file.Key, file.Value))];

    /// <summary>The folder, read.</summary>
    public ContentSnapshot Read() => new ContentReader(new EditionParser()).Read(Entries());

    /// <summary>The folder's faults.</summary>
    public IReadOnlyList<Fault> Check() => new ContentChecker().Check(Read(), Day);

    /// <summary>The faults as <c>rule</c>, one each, in order.</summary>
    public IReadOnlyList<string> Rules() => [.. Check().Select(fault => fault.Rule.Name)];
}
