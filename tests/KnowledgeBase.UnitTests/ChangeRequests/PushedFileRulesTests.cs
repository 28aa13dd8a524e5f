using System.Text;
using KnowledgeBase.Core.ChangeRequests.Incoming;
using KnowledgeBase.Testing;
using Xunit;

namespace KnowledgeBase.UnitTests.ChangeRequests;

public sealed class PushedFileRulesTests
{
    [Theory]
    [InlineData("templates/sop.es.md", "Tarjeta 4111 1111 1111 1111")]
    [InlineData("glossary.yml", "terms: 3")]
    [InlineData("parameters.yml", "- a\n- b")]
    [InlineData("articles/tarjeta/notas.md", "Hola.")]
    [InlineData("articles/tarjeta/kb-0001-a.es.md", "Hola.")]
    public void A_pushed_file_that_the_site_could_not_take_is_named(string path, string text)
    {
        var faults = PushedFileRules.Check(path, Encoding.UTF8.GetBytes(text));

        Assert.NotEmpty(faults);
        Assert.DoesNotContain(faults, fault => fault.Contains("4111 1111 1111 1111", StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_of_the_starter_knowledge_is_refused()
    {
        var content = RepositoryFolder.Path("content");

        Assert.All(
            Directory.EnumerateFiles(content, "*", SearchOption.AllDirectories),
            file => Assert.Empty(PushedFileRules.Check(Path.GetRelativePath(content, file), File.ReadAllBytes(file))));
    }
}
