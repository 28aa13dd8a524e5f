using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Core.People;

namespace KnowledgeBase.Content.Git;

/// <summary>Who and when, as a commit holds it: <c>Ana Ruiz &lt;id@users.invalid&gt; 1767225600 +0000</c>.</summary>
/// <param name="Person">Who.</param>
/// <param name="At">When, to the second.</param>
internal sealed partial record Signature(Person Person, DateTimeOffset At)
{
    /// <summary>The account that stands for everybody whose commit came from outside without one of our addresses.</summary>
    public static readonly UserId Outside = new("outside");

    private const string Domain = "@users.invalid";

    /// <summary>The form in a commit.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Format(Person)} {Math.Max(0, At.ToUnixTimeSeconds())} +0000");

    /// <summary>A person as commits and trailers write them, <c>Ana Ruiz &lt;id@users.invalid&gt;</c>.</summary>
    /// <exception cref="ArgumentException">The account's id is not made of letters, digits and hyphens.</exception>
    public static string Format(Person person)
    {
        if (!IdPattern().IsMatch(person.Id.Value ?? string.Empty))
        {
            throw new ArgumentException("The id of a person in a commit has 1 to 64 letters, digits or hyphens.", nameof(person));
        }

        var name = Unsafe().Replace(person.DisplayName, " ").Trim();
        return $"{(name.Length == 0 ? person.Id.Value : name)} <{person.Id.Value}{Domain}>";
    }

    /// <summary>Reads the form of commits and trailers; the time is optional and defaults to the epoch.</summary>
    public static Signature Parse(string text)
    {
        var open = text.LastIndexOf('<');
        var close = text.LastIndexOf('>');
        if (open < 0 || close < open)
        {
            return new Signature(ToPerson(text.Trim(), string.Empty), DateTimeOffset.UnixEpoch);
        }

        var seconds = text[(close + 1)..].Trim().Split(' ')[0];
        var at = long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value <= MaxSeconds
            ? DateTimeOffset.FromUnixTimeSeconds(value)
            : DateTimeOffset.UnixEpoch;
        return new Signature(ToPerson(text[..open].Trim(), text[(open + 1)..close]), at);
    }

    /// <summary>The person of a name and an e-mail address in a commit.</summary>
    public static Person ToPerson(string name, string email)
    {
        var id = email.EndsWith(Domain, StringComparison.Ordinal) ? email[..^Domain.Length] : string.Empty;
        return IdPattern().IsMatch(id)
            ? new Person(new UserId(id), name.Length == 0 ? id : name)
            : new Person(Outside, name.Length == 0 ? Outside.Value : name);
    }

    private static long MaxSeconds { get; } = DateTimeOffset.MaxValue.ToUnixTimeSeconds();

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,64}\z", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern();

    [GeneratedRegex(@"[<>\p{Cc}\u2028\u2029]+", RegexOptions.NonBacktracking)]
    private static partial Regex Unsafe();
}
