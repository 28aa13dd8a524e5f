namespace KnowledgeBase.Content.Git;

/// <summary>
/// A Git command as a list of arguments. Options are written in the source; everything that is not goes through
/// <see cref="Value"/>, which refuses whatever Git could take for an option.
/// </summary>
internal sealed class GitCommand
{
    private readonly List<string> _arguments = [];

    private GitCommand(string name) => _arguments.Add(name);

    /// <summary>The arguments after the program's name.</summary>
    public IReadOnlyList<string> Arguments => _arguments;

    /// <summary>The subcommand, for messages.</summary>
    public string Name => _arguments[0];

    /// <summary>Begins a command with a subcommand.</summary>
    public static GitCommand Of(string name) => new(name);

    /// <summary>Adds options that stand in the source.</summary>
    public GitCommand With(params ReadOnlySpan<string> options)
    {
        _arguments.AddRange(options);
        return this;
    }

    /// <summary>Adds a value that was computed.</summary>
    /// <exception cref="ArgumentException">The value is empty, begins with a hyphen or holds a control character.</exception>
    public GitCommand Value(string value)
    {
        if (value.Length == 0 || value[0] == '-' || value.Any(char.IsControl))
        {
            throw new ArgumentException("A value for Git may not be empty, begin with a hyphen or hold control characters.", nameof(value));
        }

        _arguments.Add(value);
        return this;
    }

    /// <summary>The command as it would be typed, for messages.</summary>
    public override string ToString() => "git " + string.Join(' ', _arguments);
}
