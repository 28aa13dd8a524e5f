using System.Text.RegularExpressions;

namespace KnowledgeBase.Testing.Rendering;

/// <summary>An example of the CommonMark specification, from the npm package <c>commonmark-spec</c> that tests/package.json names.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Section">The section of the specification that it stands in.</param>
/// <param name="Markdown">The input.</param>
/// <param name="Html">The expected output.</param>
public sealed partial record CommonMarkExample(int Number, string Section, string Markdown, string Html)
{
    /// <summary>Every example, in order.</summary>
    public static IReadOnlyList<CommonMarkExample> All { get; } = Read();

    private static List<CommonMarkExample> Read()
    {
        var path = RepositoryFolder.Path("tests", "node_modules", "commonmark-spec", "spec.txt");
        if (!File.Exists(path))
        {
            throw new FileNotFoundException("The CommonMark specification is missing: run `npm ci` in tests/.", path);
        }

        var examples = new List<CommonMarkExample>();
        var section = string.Empty;
        foreach (Match match in Pattern().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")))
        {
            if (match.Groups["heading"] is { Success: true, Value: var heading })
            {
                section = heading;
            }
            else
            {
                examples.Add(new CommonMarkExample(examples.Count + 1, section, Text(match.Groups["markdown"]), Text(match.Groups["html"])));
            }
        }

        return examples;
    }

    // The specification writes tabs as arrows.
    private static string Text(Group group) => group.Value.Replace('→', '\t');

    [GeneratedRegex(@"^`{32} example\n(?<markdown>[\s\S]*?)^\.\n(?<html>[\s\S]*?)^`{32}$|^#{1,6} +(?<heading>.*)$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pattern();
}
