using System.Globalization;
using KnowledgeBase.Search.Ranking;

namespace KnowledgeBase.Cli.Evaluation;

/// <summary>The search's weights by name, to try others: <c>Saturation</c>, <c>Title.Weight</c>, <c>Body.LengthEffect</c> and so on.</summary>
internal static class WeightNames
{
    private static readonly Dictionary<string, Func<SearchWeights, double, SearchWeights>> Setters = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Saturation"] = (weights, value) => weights with { Saturation = value },
        ["Coverage"] = (weights, value) => weights with { Coverage = value },
        ["Proximity"] = (weights, value) => weights with { Proximity = value },
        ["ExactForm"] = (weights, value) => weights with { ExactForm = value },
        ["ExactTitle"] = (weights, value) => weights with { ExactTitle = value },
        ["Prior"] = (weights, value) => weights with { Prior = value },
        ["PrefixMatch"] = (weights, value) => weights with { PrefixMatch = value },
        ["FuzzyMatch"] = (weights, value) => weights with { FuzzyMatch = value },
        ["Sentences"] = (weights, value) => weights with { Sentences = value },
        ["SentencesPerGroup"] = (weights, value) => weights with { SentencesPerGroup = (int)value },
        ["SentenceSharpness"] = (weights, value) => weights with { SentenceSharpness = value },
        ["SentenceEffect"] = (weights, value) => weights with { SentenceEffect = value },
        ["SentenceSmallWord"] = (weights, value) => weights with { SentenceSmallWord = value },
        ["SentenceNeighbours"] = (weights, value) => weights with { SentenceNeighbours = value },
        ["SentencePair"] = (weights, value) => weights with { SentencePair = value },
        ["SentenceSaturation"] = (weights, value) => weights with { SentenceSaturation = value },
    };

    static WeightNames()
    {
        AddField("Title", weights => weights.Title, (weights, field) => weights with { Title = field });
        AddField("Phrases", weights => weights.Phrases, (weights, field) => weights with { Phrases = field });
        AddField("Learned", weights => weights.Learned, (weights, field) => weights with { Learned = field });
        AddField("Headings", weights => weights.Headings, (weights, field) => weights with { Headings = field });
        AddField("Body", weights => weights.Body, (weights, field) => weights with { Body = field });
        AddField("Sentence", weights => weights.Sentence, (weights, field) => weights with { Sentence = field });
    }

    /// <summary>Every name.</summary>
    public static IEnumerable<string> All => Setters.Keys;

    /// <summary>Reads <c>Name=1,2,3</c>.</summary>
    /// <returns>The name with its values, or <see langword="null"/> for another form or an unknown name.</returns>
    public static (string Name, double[] Values)? Parse(string text)
    {
        if (text.Split('=') is not [var name, var list] || !Setters.ContainsKey(name))
        {
            return null;
        }

        var values = new List<double>();
        foreach (var part in list.Split(','))
        {
            if (!double.TryParse(part, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            values.Add(value);
        }

        return (name, [.. values]);
    }

    /// <summary>Weights with one of them changed.</summary>
    public static SearchWeights With(SearchWeights weights, string name, double value) => Setters[name](weights, value);

    private static void AddField(string name, Func<SearchWeights, FieldWeights> read, Func<SearchWeights, FieldWeights, SearchWeights> write)
    {
        Setters[$"{name}.Weight"] = (weights, value) => write(weights, read(weights) with { Weight = value });
        Setters[$"{name}.LengthEffect"] = (weights, value) => write(weights, read(weights) with { LengthEffect = value });
        Setters[$"{name}.TypicalLength"] = (weights, value) => write(weights, read(weights) with { TypicalLength = value });
    }
}
