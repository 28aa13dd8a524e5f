using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.Articles;

/// <summary>Reads the front matter of an edition; every fault is found in one go, with its line of the file.</summary>
public static partial class FrontMatterReader
{
    /// <summary>The longest front matter that is read, in characters.</summary>
    public const int MaxLength = 32 * 1024;

    private const int MaxPhrases = 60;

    // The YAML begins on the file's second line.
    private const int LinesAbove = 1;

    /// <summary>Reads the front matter of a source.</summary>
    public static FrontMatterReading Read(EditionSource source) => source.FrontMatter is { } yaml
        ? Read(yaml)
        : new FrontMatterReading.Faulty([FaultRules.FrontMatterMissing.At(1)]);

    private static FrontMatterReading Read(string yaml) => YamlReader.Read(yaml, MaxLength) switch
    {
        YamlReading.Refused refused => new FrontMatterReading.Faulty([refused.Fault.Below(LinesAbove)]),
        YamlReading.Read { Root: YamlMap map } => Read(map),
        _ => new FrontMatterReading.Faulty([FaultRules.FrontMatterMissing.At(1)]),
    };

    private static FrontMatterReading Read(YamlMap map)
    {
        var faults = new List<TextFault>();
        var fields = new YamlFields(map, faults);

        var id = fields.Parsed("id", "KB-0002", text => ArticleId.TryParse(text, out var parsed) ? parsed : (ArticleId?)null);
        var kind = Name<ArticleKind>(fields, "kind");
        var language = LanguageCode.Parse(fields.OneOf("lang", [.. LanguageCode.All.Select(LanguageCode.Of)]));
        var title = fields.Text("title", 120);
        var summary = fields.Text("summary", 300);
        var topic = fields.OneOf("topic", Topics.All);
        var audience = Name<Audience>(fields, "audience");
        var owner = fields.Text("owner", 80);
        var deputy = fields.OptionalText("deputy", 80);
        var risk = Name<Risk>(fields, "risk");
        var phrases = Phrases(fields, faults);
        var reviewed = fields.Day("reviewed");
        var reviewEvery = fields.Parsed("review_every", "6 months", Months);
        var effective = fields.Day("effective");
        var sourceRevision = SourceRevision(fields, language, faults);
        fields.RefuseOthers();

        return faults.Count > 0
            ? new FrontMatterReading.Faulty([.. faults.Select(fault => fault.Below(LinesAbove)).OrderBy(fault => fault.Line)])
            : new FrontMatterReading.Read(new FrontMatter(
                id!.Value, kind!.Value, language!.Value, title!, summary!, topic!, audience!.Value, owner!, deputy, risk!.Value,
                phrases, reviewed!.Value, reviewEvery!.Value, effective!.Value, sourceRevision));
    }

    private static T? Name<T>(YamlFields fields, string field)
        where T : struct, Enum =>
        EnumName.TryParse<T>(fields.OneOf(field, EnumName.All<T>()), out var value) ? value : null;

    private static IReadOnlyList<string> Phrases(YamlFields fields, List<TextFault> faults)
    {
        var phrases = fields.Texts("phrases", 120);
        if (phrases.Count > MaxPhrases)
        {
            faults.Add(FaultRules.FieldTooLong.At(fields.LineOf("phrases"), "phrases", MaxPhrases));
        }

        return phrases;
    }

    private static int? Months(string text)
    {
        var match = MonthsPattern().Match(text);
        var months = match.Success ? int.Parse(match.Groups["months"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        return months is >= 1 and <= 24 ? months : null;
    }

    private static BlobId? SourceRevision(YamlFields fields, Language? language, List<TextFault> faults)
    {
        if (language == Language.English)
        {
            return fields.Parsed("source_revision", "git hash-object FILE.es.md", text => BlobId.TryParse(text, out var blob) ? blob : (BlobId?)null);
        }

        if (fields.OptionalText("source_revision", 40) is not null && language == Language.Spanish)
        {
            faults.Add(FaultRules.SourceRevisionUnexpected.At(fields.LineOf("source_revision")));
        }

        return null;
    }

    [GeneratedRegex("^(?<months>[0-9]{1,2}) months?$", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex MonthsPattern();
}
