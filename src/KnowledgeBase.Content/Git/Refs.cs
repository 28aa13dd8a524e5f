using System.Globalization;
using KnowledgeBase.Core.ChangeRequests;

namespace KnowledgeBase.Content.Git;

/// <summary>The names of the refs that the store uses.</summary>
internal static class Refs
{
    /// <summary>What is published.</summary>
    public const string Main = "refs/heads/main";

    /// <summary>The folder of the lines of change requests; hidden from clones.</summary>
    public const string Changes = "refs/kb/changes/";

    /// <summary>The folder where pushes from outside arrive.</summary>
    public const string Incoming = "refs/heads/incoming/";

    /// <summary>The line of a change request.</summary>
    public static string Of(ChangeRequestNumber number) =>
        number.Value > 0 ? Changes + number : throw new ArgumentOutOfRangeException(nameof(number), number, "Numbers begin at 1.");

    /// <summary>The number of a line's ref; anything else gives <see langword="null"/>.</summary>
    public static ChangeRequestNumber? NumberOf(string name) =>
        name.StartsWith(Changes, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(Changes.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? new ChangeRequestNumber(value)
            : null;
}
