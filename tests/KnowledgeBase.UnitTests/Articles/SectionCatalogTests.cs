using System.Collections;
using System.Globalization;
using System.Runtime.Loader;
using KnowledgeBase.Core;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.Articles;

public sealed class SectionCatalogTests
{
    [Theory]
    [InlineData("Qué decir", SectionKind.Say)]
    [InlineData("que  DECIR", SectionKind.Say)]
    [InlineData("What to say", SectionKind.Say)]
    [InlineData("¿Por qué?", SectionKind.Why)]
    [InlineData("Explicación", SectionKind.Details)]
    [InlineData("Explicación al cliente", SectionKind.Explain)]
    public void Headings_are_recognised_without_accents_case_or_punctuation(string heading, SectionKind expected) =>
        Assert.Equal(expected, SectionCatalog.Recognise(heading)?.Kind);

    [Theory]
    [InlineData("Datos de la tarjeta")]
    [InlineData("Quedecir")]
    [InlineData("")]
    public void Other_headings_are_the_authors_own(string heading) => Assert.Null(SectionCatalog.Recognise(heading));

    [Fact]
    public void Every_section_stands_at_its_kinds_place() =>
        Assert.All(Enum.GetValues<SectionKind>(), kind => Assert.Equal(kind, SectionCatalog.Get(kind).Kind));

    [Fact]
    public void Places_of_every_template_count_from_one_without_gaps() =>
        Assert.All(Enum.GetValues<ArticleKind>(), kind =>
        {
            var places = SectionCatalog.Template(kind).Select(section => section.Places[kind].Order).ToList();
            Assert.Equal(Enumerable.Range(1, places.Count), places);
        });

    [Fact]
    public void The_catalogue_is_complete_whatever_is_asked_of_it_first()
    {
        // A fresh copy of the assembly: in the tests' own copy somebody has asked before.
        var context = new AssemblyLoadContext(nameof(SectionCatalogTests), isCollectible: true);
        var fresh = context.LoadFromAssemblyPath(typeof(SectionCatalog).Assembly.Location).GetType(typeof(SectionCatalog).FullName!)!;
        var all = (ICollection)fresh.GetProperty(nameof(SectionCatalog.All))!.GetValue(null)!;

        Assert.Equal(SectionCatalog.All.Count, all.Count);
        Assert.NotNull(fresh.GetMethod(nameof(SectionCatalog.Recognise))!.Invoke(null, ["Pasos"]));
        context.Unload();
    }

    [Fact]
    public void The_authors_page_has_the_same_table()
    {
        var rows = File.ReadAllLines(RepositoryFolder.Path("docs", "authors.md")).Where(line => line.StartsWith("| `s-", StringComparison.Ordinal));

        Assert.Equal(SectionCatalog.All.Select(Row), rows);
    }

    [Fact]
    public void The_authors_page_in_Spanish_names_the_required_sections_of_every_kind()
    {
        var page = File.ReadAllText(RepositoryFolder.Path("docs", "autores.md"));

        Assert.All(Enum.GetValues<ArticleKind>(), kind => Assert.Contains(
            $"| `{EnumName.Of(kind)}` | {string.Join(" · ", SectionCatalog.Template(kind).Where(section => section.Places[kind].Required).Select(section => section.Spanish))} |",
            page,
            StringComparison.Ordinal));
    }

    private static string Row(SectionDefinition section)
    {
        var cells = Enum.GetValues<ArticleKind>().Select(kind => section.Places.TryGetValue(kind, out var place)
            ? Cell(place)
            : " |");
        return $"| `{section.Anchor}` | {section.Spanish} | {section.English} |{string.Concat(cells)}";
    }

    private static string Cell(SectionPlace place)
    {
        var order = place.Order.ToString(CultureInfo.InvariantCulture);
        return place.Required ? $" **{order}** |" : $" {order} |";
    }
}
