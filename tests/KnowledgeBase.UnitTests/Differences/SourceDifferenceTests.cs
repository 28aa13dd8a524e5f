using KnowledgeBase.Web.Features.Differences;
using Xunit;

namespace KnowledgeBase.UnitTests.Differences;

public sealed class SourceDifferenceTests
{
    [Fact]
    public void Equal_texts_have_one_folded_part_and_no_changes()
    {
        var difference = SourceDifference.Between("a\nb\nc\nd\ne\n", "a\r\nb\r\nc\r\nd\r\ne");
        Assert.Equal((0, 0), (difference.Added, difference.Removed));
        Assert.True(Assert.Single(difference.Parts).IsFolded);
    }

    [Fact]
    public void A_reworded_line_marks_its_changed_words()
    {
        var difference = SourceDifference.Between("El plazo es de 45 días.\n", "El plazo es de 90 días hábiles.\n");
        Assert.Equal(
            ["- El plazo es de [45] días.", "+ El plazo es de [90] días[ hábiles]."],
            Written(difference));
    }

    [Fact]
    public void Lines_without_common_words_are_not_marked_word_by_word() =>
        Assert.Equal(["- uno dos tres", "+ cuatro cinco seis"], Written(SourceDifference.Between("uno dos tres", "cuatro cinco seis")));

    [Fact]
    public void Unchanged_lines_far_from_a_change_are_folded_and_numbered()
    {
        var before = string.Join('\n', Enumerable.Range(1, 30));
        var after = before.Replace("\n15\n", "\nquince\n", StringComparison.Ordinal);
        var difference = SourceDifference.Between(before, after);
        Assert.Equal([11, 8, 12], difference.Parts.Select(part => part.Lines.Count));
        Assert.Equal([true, false, true], difference.Parts.Select(part => part.IsFolded));
        Assert.Equal((15, null), (difference.Parts[1].Lines[3].Before, difference.Parts[1].Lines[3].After));
        Assert.Equal((null, 15), (difference.Parts[1].Lines[4].Before, difference.Parts[1].Lines[4].After));
    }

    [Fact]
    public void A_new_text_is_all_added_and_a_removed_one_all_removed()
    {
        Assert.Equal((2, 0), Counts(SourceDifference.Between(string.Empty, "a\nb\n")));
        Assert.Equal((0, 2), Counts(SourceDifference.Between("a\nb\n", string.Empty)));
    }

    [Theory]
    [InlineData("a\nb\nc\nd", "a\nc\nx\nd\ne")]
    [InlineData("uno\n\n\ndos\ntres", "dos\n\nuno\ntres\n\ncuatro")]
    [InlineData("x", "")]
    [InlineData("a a a a", "a b a\na")]
    public void Both_texts_can_be_read_back_from_it(string before, string after)
    {
        var lines = SourceDifference.Between(before, after).Parts.SelectMany(part => part.Lines).ToList();
        Assert.Equal(before, string.Join('\n', lines.Where(line => line.Change != SequenceChange.Added).Select(Text)));
        Assert.Equal(after, string.Join('\n', lines.Where(line => line.Change != SequenceChange.Removed).Select(Text)));
    }

    [Fact]
    public void Two_long_texts_without_anything_in_common_are_told_apart_as_a_whole()
    {
        var before = string.Join('\n', Enumerable.Range(0, 60_000).Select(n => $"a{n}"));
        var after = string.Join('\n', Enumerable.Range(0, 60_000).Select(n => $"b{n}"));
        Assert.Equal((60_000, 60_000), Counts(SourceDifference.Between(before, after)));
    }

    private static (int Added, int Removed) Counts(SourceDifference difference) => (difference.Added, difference.Removed);

    private static string Text(SourceLine line) => string.Concat(line.Runs.Select(run => run.Text));

    private static IEnumerable<string> Written(SourceDifference difference) =>
        from part in difference.Parts
        from line in part.Lines
        let sign = line.Change switch { SequenceChange.Added => "+ ", SequenceChange.Removed => "- ", SequenceChange.Same => "  " }
        select sign + string.Concat(line.Runs.Select(run => run.Changed ? $"[{run.Text}]" : run.Text));
}
