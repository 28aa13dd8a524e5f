using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Faults;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.Checking;

/// <summary>Reads <c>forbidden-words.yml</c>: a list of entries with <c>word</c>, <c>lang</c> and <c>instead</c>.</summary>
public static class ForbiddenWordReader
{
    /// <summary>The file, from the content root.</summary>
    public const string Path = "forbidden-words.yml";

    private const int MaxLength = 256 * 1024;

    /// <summary>Reads the text of the file; entries with faults are left out.</summary>
    public static (IReadOnlyList<ForbiddenWord> Words, IReadOnlyList<TextFault> Faults) Read(string text)
    {
        var faults = new List<TextFault>();
        var words = new List<ForbiddenWord>();
        switch (YamlReader.Read(text, MaxLength))
        {
            case YamlReading.Refused refused:
                faults.Add(refused.Fault);
                break;
            case YamlReading.Read { Root: YamlList list }:
                words.AddRange(list.Items.Select(item => ReadWord(item, faults)).OfType<ForbiddenWord>());
                break;
            case YamlReading.Read { Root: var root }:
                faults.Add(FaultRules.FieldForm.At(root.Line, Path, "- word: …"));
                break;
        }

        return (words, faults);
    }

    private static ForbiddenWord? ReadWord(YamlValue item, List<TextFault> faults)
    {
        if (item is not YamlMap map)
        {
            faults.Add(FaultRules.FieldForm.At(item.Line, Path, "- word: …"));
            return null;
        }

        var fields = new YamlFields(map, faults);
        var word = fields.Text("word", 60);
        var language = LanguageCode.Parse(fields.OneOf("lang", [.. LanguageCode.All.Select(LanguageCode.Of)]));
        var instead = fields.Text("instead", 120);
        fields.RefuseOthers();
        return word is null || language is null || instead is null ? null : new ForbiddenWord(word, language.Value, instead);
    }
}
