using System.Xml.Linq;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.Architecture;

public sealed class ProjectReferenceTests
{
    public static TheoryData<string, string[]> AllowedReferences() => new()
    {
        { "Core", [] },
        { "Search", [] },
        { "Content", ["Core"] },
        { "Rendering", ["Core"] },
        { "Data", ["Core"] },
        { "Retrieval", ["Core", "Rendering", "Search"] },
        { "Web", ["Content", "Data", "Retrieval"] },
        { "Cli", ["Content", "Data", "Retrieval"] },
    };

    [Theory]
    [MemberData(nameof(AllowedReferences))]
    public void A_project_references_only_what_the_design_allows(string project, string[] allowed) =>
        Assert.Equal(allowed.Order(), ReferencesOf(project).Order());

    [Fact]
    public void Every_project_of_the_product_has_its_allowed_references_listed() =>
        Assert.Equal(
            Directory.GetDirectories(RepositoryFolder.Path("src")).Select(folder => Path.GetFileName(folder)["KnowledgeBase.".Length..]).Order(),
            AllowedReferences().Select(row => row.Data.Item1).Order());

    [Fact]
    public void Only_the_data_project_knows_Entity_Framework() =>
        Assert.Equal(["Data"], ProjectsThatUse("Microsoft.EntityFrameworkCore", "Npgsql.EntityFrameworkCore"));

    [Fact]
    public void Core_knows_neither_the_web_nor_the_database() =>
        Assert.Empty(Elements("Core", "FrameworkReference"));

    private static IEnumerable<string> ProjectsThatUse(params string[] packages) =>
        AllowedReferences()
            .Select(row => row.Data.Item1)
            .Where(project => Elements(project, "PackageReference").Any(name => packages.Any(package => name.Contains(package, StringComparison.Ordinal))));

    private static IEnumerable<string> ReferencesOf(string project) =>
        Elements(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)["KnowledgeBase.".Length..]);

    private static IEnumerable<string> Elements(string project, string name) =>
        XDocument.Load(RepositoryFolder.Path("src", $"KnowledgeBase.{project}", $"KnowledgeBase.{project}.csproj"))
            .Descendants(name)
            .Select(element => (string)element.Attribute("Include")!);
}
