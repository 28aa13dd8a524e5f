using System.Text;

namespace KnowledgeBase.Content.Git;

/// <summary>What a Git command that ended has written.</summary>
/// <param name="ExitCode">0 for success; the meaning of others is the command's.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record GitResult(int ExitCode, byte[] Output, string Error)
{
    /// <summary>The standard output as text without the line end.</summary>
    public string Text => Encoding.UTF8.GetString(Output).TrimEnd('\n');

    /// <summary>The standard output's lines.</summary>
    public string[] Lines => Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
