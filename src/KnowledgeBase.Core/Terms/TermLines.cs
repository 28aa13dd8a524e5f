using System.Globalization;
using KnowledgeBase.Core.Articles;
using KnowledgeBase.Core.Yaml;

namespace KnowledgeBase.Core.Terms;

/// <summary>The lines of one term: written anew, or changed field by field so that the other fields keep their layout and their comments.</summary>
internal static class TermLines
{
    private const string Item = "- ";
    private const string Names = "term";
    private const string Weight = "weight";
    private const string Phrases = "phrases";
    private const string Ambiguous = "ambiguous";

    // The order in which people write them; a field that comes new goes after those before it.
    private static readonly string[] Order = [Names, Weight, Phrases, Ambiguous];
    private static readonly string[] Languages = [.. LanguageCode.All.Select(LanguageCode.Of)];

    /// <summary>The lines of a new term.</summary>
    public static IReadOnlyList<string> Write(Term term, string indent = "")
    {
        var fields = Order.SelectMany(field => WriteField(term, field, isNew: true)).ToList();
        return [indent + Item + fields[0], .. fields.Skip(1).Select(line => indent + Spaces(Item.Length) + line)];
    }

    /// <summary>The lines of a term that changes.</summary>
    /// <param name="lines">Its lines so far.</param>
    /// <param name="map">The same as it was read.</param>
    /// <param name="before">The same as a term.</param>
    /// <param name="after">What it shall say.</param>
    public static IReadOnlyList<string> Rewrite(IReadOnlyList<string> lines, YamlMap map, Term before, Term after)
    {
        var first = lines[0];
        var itemIndent = first.Length - first.TrimStart().Length;
        var keyIndent = first.TrimStart().StartsWith(Item, StringComparison.Ordinal)
            ? first.Length - first.TrimStart()[Item.Length..].TrimStart().Length
            : -1;
        if (keyIndent < 0 || Split(lines, map, map.Line) is not { } parts || parts[0].Key != Names)
        {
            return Write(after, Spaces(itemIndent));
        }

        foreach (var field in Order.Where(field => !SaysTheSame(before, after, field)))
        {
            var written = field is Phrases or Ambiguous && map.Find(field)?.Value is YamlMap languages
                ? RewritePhrases(parts.Find(part => part.Key == field)!.Lines, languages, before, after, field)
                : null;
            Put(parts, Order, field, written ?? [.. WriteField(after, field, isNew: false).Select(line => Spaces(keyIndent) + line)]);
        }

        var all = parts.SelectMany(part => part.Lines).ToList();
        all[0] = first[..keyIndent] + all[0][keyIndent..];
        return all;
    }

    /// <summary>How many lines from <paramref name="start"/> are a term's own, without the comments and blank lines that lead to the next.</summary>
    public static int LengthWithoutTail(IReadOnlyList<string> lines, int start, int end)
    {
        while (end > start + 1 && lines[end - 1].Trim() is "" or ['#', ..])
        {
            end--;
        }

        return end - start;
    }

    // A mapping in which each key begins a line; null for another layout, such as braces.
    private static List<Part>? Split(IReadOnlyList<string> lines, YamlMap map, int firstLine)
    {
        var starts = map.Entries.Select(entry => entry.Line - firstLine).Append(lines.Count).ToList();
        if (map.Entries.Count == 0 || starts.Zip(starts.Skip(1)).Any(pair => pair.First < 0 || pair.First >= pair.Second))
        {
            return null;
        }

        return [.. map.Entries.Select((entry, i) => new Part(entry.Key, [.. lines.Skip(starts[i]).Take(starts[i + 1] - starts[i])]))];
    }

    private static List<string>? RewritePhrases(IReadOnlyList<string> lines, YamlMap languages, Term before, Term after, string field)
    {
        var isAmbiguous = field == Ambiguous;
        if (languages.Entries.Count == 0 || after.Phrases.All(phrase => phrase.IsAmbiguous != isAmbiguous))
        {
            return null;
        }

        // Comments may stand between the field and its first language.
        var lead = lines.Skip(1).TakeWhile(line => line.Trim() is "" or ['#', ..]).Count() + 1;
        var body = lines.Skip(lead).ToList();
        if (body.Count == 0
            || Split(body, languages, languages.Entries[0].Line) is not { } parts
            || !body[0].TrimStart().StartsWith(parts[0].Key + ":", StringComparison.Ordinal))
        {
            return null;
        }

        var indent = Spaces(body[0].Length - body[0].TrimStart().Length);
        foreach (var language in LanguageCode.All)
        {
            var texts = after.PhrasesIn(language, isAmbiguous);
            if (!texts.SequenceEqual(before.PhrasesIn(language, isAmbiguous), StringComparer.Ordinal))
            {
                Put(parts, Languages, LanguageCode.Of(language), texts.Count == 0 ? [] : [indent + WriteList(language, texts)]);
            }
        }

        return [.. lines.Take(lead), .. parts.SelectMany(part => part.Lines)];
    }

    // Puts lines in the place of a part and keeps the comments that follow it; a part that is not there yet goes after those before it in the order.
    private static void Put(List<Part> parts, string[] order, string key, IReadOnlyList<string> lines)
    {
        var index = parts.FindIndex(part => part.Key == key);
        if (index >= 0)
        {
            var own = LengthWithoutTail(parts[index].Lines, 0, parts[index].Lines.Count);
            parts[index] = new Part(key, [.. lines, .. parts[index].Lines.Skip(own)]);
            return;
        }

        var before = order.TakeWhile(other => other != key).ToList();
        parts.Insert(parts.FindLastIndex(part => before.Contains(part.Key)) + 1, new Part(key, [.. lines]));
    }

    private static bool SaysTheSame(Term before, Term after, string field) => field switch
    {
        Names => TermName.Of(before) == TermName.Of(after),
        Weight => before.Weight == after.Weight,
        _ => LanguageCode.All.All(language =>
            before.PhrasesIn(language, field == Ambiguous).SequenceEqual(after.PhrasesIn(language, field == Ambiguous), StringComparer.Ordinal)),
    };

    private static IEnumerable<string> WriteField(Term term, string field, bool isNew)
    {
        switch (field)
        {
            case Names:
                yield return $"{Names}: {{es: {YamlWriter.FlowScalar(term.Spanish)}, en: {YamlWriter.FlowScalar(term.English)}}}";
                break;
            case Weight when !isNew || term.Weight != Term.DefaultWeight:
                yield return string.Create(CultureInfo.InvariantCulture, $"{Weight}: {term.Weight}");
                break;
            case Phrases or Ambiguous when term.Phrases.Any(phrase => phrase.IsAmbiguous == (field == Ambiguous)):
                yield return field + ":";
                foreach (var language in LanguageCode.All.Where(language => term.PhrasesIn(language, field == Ambiguous).Count > 0))
                {
                    yield return Spaces(Item.Length) + WriteList(language, term.PhrasesIn(language, field == Ambiguous));
                }

                break;
        }
    }

    private static string WriteList(Language language, IReadOnlyList<string> texts) =>
        $"{LanguageCode.Of(language)}: [{string.Join(", ", texts.Select(YamlWriter.FlowScalar))}]";

    private static string Spaces(int count) => new(' ', count);

    private sealed record Part(string Key, List<string> Lines);
}
