using System.Globalization;
using System.Text;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.Articles;

/// <summary>Writes a front matter: always the same lines in the same order, so that a change shows as the lines that it changed.</summary>
public static class FrontMatterWriter
{
    /// <summary>The YAML between the lines of hyphens; it ends with a line feed.</summary>
    public static string Write(FrontMatter frontMatter)
    {
        var yaml = new StringBuilder();
        Line(yaml, "id", frontMatter.Id.ToString());
        Line(yaml, "kind", EnumName.Of(frontMatter.Kind));
        Line(yaml, "lang", LanguageCode.Of(frontMatter.Language));
        Line(yaml, "title", YamlWriter.Scalar(frontMatter.Title));
        Line(yaml, "summary", YamlWriter.Scalar(frontMatter.Summary));
        Line(yaml, "topic", YamlWriter.Scalar(frontMatter.Topic));
        Line(yaml, "audience", EnumName.Of(frontMatter.Audience));
        Line(yaml, "owner", YamlWriter.Scalar(frontMatter.Owner));
        if (frontMatter.Deputy is { } deputy)
        {
            Line(yaml, "deputy", YamlWriter.Scalar(deputy));
        }

        Line(yaml, "risk", EnumName.Of(frontMatter.Risk));
        yaml.Append(frontMatter.Phrases.Count == 0 ? "phrases: []\n" : "phrases:\n");
        foreach (var phrase in frontMatter.Phrases)
        {
            yaml.Append("  - ").Append(YamlWriter.Scalar(phrase)).Append('\n');
        }

        Line(yaml, "reviewed", Day(frontMatter.Reviewed));
        Line(yaml, "review_every", frontMatter.ReviewEveryMonths == 1 ? "1 month" : $"{frontMatter.ReviewEveryMonths} months");
        Line(yaml, "effective", Day(frontMatter.Effective));
        if (frontMatter.SourceRevision is { } source)
        {
            Line(yaml, "source_revision", source.Value);
        }

        return yaml.ToString();
    }

    private static void Line(StringBuilder yaml, string field, string scalar) => yaml.Append(field).Append(": ").Append(scalar).Append('\n');

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
