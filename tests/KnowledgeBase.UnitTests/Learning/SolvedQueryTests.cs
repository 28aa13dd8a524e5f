using KnowledgeBase.Core.Learning;
using Xunit;

namespace KnowledgeBase.UnitTests.Learning;

public sealed class SolvedQueryTests
{
    [Theory]
    [InlineData("no llegó mi tarjeta", "Mi tarjeta NO llego")]
    [InlineData("¿cuándo corta?", "  cuando   corta ")]
    [InlineData("no no reconozco el cargo", "no reconozco el cargo")]
    public void Queries_that_say_the_same_have_one_key(string one, string other) => Assert.Equal(Read(one).Key, Read(other).Key);

    [Fact]
    public void A_query_with_another_word_has_another_key() => Assert.NotEqual(Read("no llegó mi tarjeta").Key, Read("llegó mi tarjeta").Key);

    [Fact]
    public void Quotation_marks_line_breaks_and_excluded_words_are_not_learned() =>
        Assert.Equal("cargo doble en el cajero", Read("\"cargo doble\"\n en el -casa cajero").Text);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("¿?")]
    [InlineData("no")]
    [InlineData("-cajero -tarjeta")]
    [InlineData("KB-0002")]
    [InlineData(" kb 2 ")]
    public void What_teaches_nothing_is_refused(string? query) => Assert.False(SolvedQuery.TryRead(query, out _));

    [Fact]
    public void A_query_that_is_too_long_is_refused()
    {
        Assert.True(SolvedQuery.TryRead(new string('a', SolvedQuery.MaxLength), out _));
        Assert.False(SolvedQuery.TryRead(new string('a', SolvedQuery.MaxLength + 1), out _));

        // Letters that fall apart when accents are taken off must still fit the column.
        Assert.False(SolvedQuery.TryRead(new string('한', SolvedQuery.MaxLength), out _));
    }

    private static SolvedQuery Read(string query)
    {
        Assert.True(SolvedQuery.TryRead(query, out var solved));
        return solved;
    }
}
