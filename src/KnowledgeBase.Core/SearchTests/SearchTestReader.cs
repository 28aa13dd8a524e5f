using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Checking.Prose;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.SearchTests;

/// <summary>Reads <c>search-tests.yml</c>; a test with a fault of its own is left out, the others stay.</summary>
public static class SearchTestReader
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int MaxLength = 256 * 1024;

    private const string Form = "- phrase: … / lang: es / article: KB-0001 / first: 3";

    /// <summary>Reads the text of the file.</summary>
    public static SearchTestReading Read(string text)
    {
        var faults = new List<TextFault>();
        IReadOnlyList<YamlValue> items = [];
        switch (YamlReader.Read(text, MaxLength))
        {
            case YamlReading.Refused refused:
                faults.Add(refused.Fault);
                break;
            case YamlReading.Read { Root: YamlList list }:
                items = list.Items;
                break;
            case YamlReading.Read { Root: YamlMap { Entries.Count: 0 } }:
                break;
            case YamlReading.Read { Root: var root }:
                faults.Add(FaultRules.FieldForm.At(root.Line, SearchTestSet.Path, Form));
                break;
        }

        var tests = items.Select(item => ReadTest(item, faults)).OfType<SearchTest>().ToList();
        faults.AddRange(tests
            .GroupBy(test => (test.Language, Words.Fold(test.Phrase)))
            .SelectMany(same => same.Skip(1), (same, second) => FaultRules.SearchTestTwice.At(second.Line, second.Phrase, same.First().Line)));
        return new SearchTestReading(new SearchTestSet(tests), [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static SearchTest? ReadTest(YamlValue item, List<TextFault> all)
    {
        if (item is not YamlMap map)
        {
            all.Add(FaultRules.FieldForm.At(item.Line, "phrase", Form));
            return null;
        }

        var faults = new List<TextFault>();
        var fields = new YamlFields(map, faults);
        var phrase = fields.Text("phrase", SearchTest.MaxPhraseLength);
        var language = fields.Parsed<Language>("lang", "es", text => LanguageCode.TryParse(text, out var read) ? read : null);
        var article = fields.Parsed<ArticleId>("article", "KB-0001", text => ArticleId.TryParse(text, out var read) ? read : null);
        var first = ReadFirst(fields, faults);
        fields.RefuseOthers();
        all.AddRange(faults);
        return faults.Count > 0 ? null : new SearchTest(phrase!, language!.Value, article!.Value, first, map.Line);
    }

    private static int ReadFirst(YamlFields fields, List<TextFault> faults)
    {
        if (fields.OptionalText("first", 10) is not { } text)
        {
            return SearchTest.DefaultFirst;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var first) || first is < 1 or > SearchTest.MaxFirst)
        {
            faults.Add(FaultRules.SearchTestFirst.At(fields.LineOf("first"), SearchTest.MaxFirst));
        }

        return first;
    }
}
