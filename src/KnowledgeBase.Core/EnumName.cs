namespace KnowledgeBase.Core;

/// <summary>The names of enum members in files, addresses and the API: the members' own names in lower case, such as <c>sop</c> or <c>tier1</c>.</summary>
public static class EnumName
{
    /// <summary>The name of a member.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Enum.GetName(value)!.ToLowerInvariant();

    /// <summary>All names of a type, in its order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Of)];

    /// <summary>Reads a name in lower case; anything else gives <see langword="false"/>.</summary>
    public static bool TryParse<T>(string? name, out T value)
        where T : struct, Enum
    {
        foreach (var candidate in Enum.GetValues<T>())
        {
            if (string.Equals(Of(candidate), name, StringComparison.Ordinal))
            {
                value = candidate;
                return true;
            }
        }

        value = default;
        return false;
    }
}
