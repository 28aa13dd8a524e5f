using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.Terms;

/// <summary>Reads <c>glossary.yml</c>; a term with a fault of its own is left out, the others stay.</summary>
public static class GlossaryReader
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>The longest term or phrase, in characters.</summary>
    public const int MaxPhraseLength = 80;

    private const string Form = "- term: {es: …, en: …}";

    /// <summary>Reads the text of the file.</summary>
    public static GlossaryReading Read(string text)
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
                faults.Add(FaultRules.FieldForm.At(root.Line, Glossary.Path, Form));
                break;
        }

        var terms = items.Select(item => ReadTerm(item, faults)).OfType<Term>().ToList();
        faults.AddRange(GlossaryConflicts.Find(terms));
        return new GlossaryReading(new Glossary(terms, BlobHash.Of(text)), [.. faults.OrderBy(fault => fault.Line)]);
    }

    private static Term? ReadTerm(YamlValue item, List<TextFault> all)
    {
        if (item is not YamlMap map)
        {
            all.Add(FaultRules.FieldForm.At(item.Line, "term", Form));
            return null;
        }

        var faults = new List<TextFault>();
        var fields = new YamlFields(map, faults);
        var names = ReadNames(fields, faults);
        var weight = ReadWeight(fields, faults);
        TermPhrase[] phrases = [.. ReadPhrases(fields, "phrases", isAmbiguous: false, faults), .. ReadPhrases(fields, "ambiguous", isAmbiguous: true, faults)];
        fields.RefuseOthers();
        all.AddRange(faults);
        return faults.Count > 0 ? null : new Term(names!.Value.Spanish, names.Value.English, weight, phrases, map.Line);
    }

    private static (string Spanish, string English)? ReadNames(YamlFields fields, List<TextFault> faults)
    {
        if (fields.Required("term") is not { } value)
        {
            return null;
        }

        if (value is not YamlMap map)
        {
            faults.Add(FaultRules.FieldForm.At(value.Line, "term", "{es: …, en: …}"));
            return null;
        }

        var languages = new YamlFields(map, faults);
        var (spanish, english) = (languages.Text("es", MaxPhraseLength), languages.Text("en", MaxPhraseLength));
        languages.RefuseOthers();
        return spanish is null || english is null ? null : (spanish, english);
    }

    private static double ReadWeight(YamlFields fields, List<TextFault> faults)
    {
        if (fields.OptionalText("weight", 10) is not { } text)
        {
            return Term.DefaultWeight;
        }

        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) || weight is < Term.LowestWeight or > 1)
        {
            faults.Add(FaultRules.TermWeight.At(fields.LineOf("weight"), Term.LowestWeight.ToString(CultureInfo.InvariantCulture), 1));
        }

        return weight;
    }

    private static List<TermPhrase> ReadPhrases(YamlFields fields, string field, bool isAmbiguous, List<TextFault> faults)
    {
        if (fields.Optional(field) is not { } value)
        {
            return [];
        }

        if (value is not YamlMap map)
        {
            faults.Add(FaultRules.FieldForm.At(value.Line, field, "{es: [ … ], en: [ … ]}"));
            return [];
        }

        var languages = new YamlFields(map, faults);
        var phrases = LanguageCode.All.SelectMany(language => ReadTexts(languages, map, language, faults)
            .Select(text => new TermPhrase(text.Text, language, isAmbiguous, text.Line))).ToList();
        languages.RefuseOthers();
        return phrases;
    }

    // The lines of the single phrases, for faults that come out later.
    private static List<YamlText> ReadTexts(YamlFields languages, YamlMap map, Language language, List<TextFault> faults)
    {
        var code = LanguageCode.Of(language);
        var texts = languages.Texts(code, MaxPhraseLength);
        var items = (map.Find(code)?.Value as YamlList)?.Items.OfType<YamlText>().Where(item => texts.Contains(item.Text, StringComparer.Ordinal)).ToList() ?? [];
        faults.AddRange(items.Where(item => item.Text.Length == 0).Select(item => FaultRules.FieldMissing.At(item.Line, code)));
        return items;
    }
}
