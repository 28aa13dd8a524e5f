using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Content.Git;

/// <summary>
/// A commit's message: what people wrote, and after it one paragraph of trailers (<c>Key: value</c> lines). Only the last paragraph counts, as for
/// <c>git interpret-trailers</c>, and <see cref="ToString"/> always writes one when there are trailers, so nothing that a person types can pass for a trailer.
/// </summary>
/// <param name="Text">What people wrote.</param>
/// <param name="Trailers">Keys and values in their order.</param>
internal sealed partial record CommitMessage(string Text, IReadOnlyList<KeyValuePair<string, string>> Trailers)
{
    /// <summary>Reads a message.</summary>
    public static CommitMessage Parse(string message)
    {
        var text = message.TrimEnd('\n');
        var cut = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (cut < 0)
        {
            return new CommitMessage(text, []);
        }

        var trailers = new List<KeyValuePair<string, string>>();
        foreach (var line in text[(cut + 2)..].Split('\n'))
        {
            var match = Trailer().Match(line);
            if (!match.Success)
            {
                return new CommitMessage(text, []);
            }

            trailers.Add(new(match.Groups["key"].Value, match.Groups["value"].Value));
        }

        return new CommitMessage(text[..cut].TrimEnd('\n'), trailers);
    }

    /// <summary>The first value of a trailer, or <see langword="null"/>.</summary>
    public string? Find(string key) => FindAll(key).FirstOrDefault();

    /// <summary>All values of a trailer in their order.</summary>
    public IEnumerable<string> FindAll(string key) =>
        Trailers.Where(trailer => string.Equals(trailer.Key, key, StringComparison.OrdinalIgnoreCase)).Select(trailer => trailer.Value);

    /// <summary>The message as a commit holds it.</summary>
    public override string ToString()
    {
        var message = new StringBuilder(Clean(Text)).Append('\n');
        if (Trailers.Count > 0)
        {
            message.Append('\n');
        }

        foreach (var (key, value) in Trailers)
        {
            message.Append(key).Append(": ").Append(LineBreaks().Replace(value, " ")).Append('\n');
        }

        return message.ToString();
    }

    private static string Clean(string text)
    {
        var clean = Controls().Replace(text.ReplaceLineEndings("\n"), string.Empty).Trim();
        return clean.Length == 0 ? "-" : clean;
    }

    [GeneratedRegex("^(?<key>[A-Za-z][A-Za-z0-9-]*): ?(?<value>.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"[\p{Cc}-[\n\t]]", RegexOptions.NonBacktracking)]
    private static partial Regex Controls();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.NonBacktracking)]
    private static partial Regex LineBreaks();
}
