using System.ComponentModel;
using System.Diagnostics;

namespace KnowledgeBase.Content.Git;

/// <summary>
/// Starts the <c>git</c> program; nothing else in the product starts a process. Git sees no configuration but ours, an almost empty environment and
/// literal paths, and is killed with all it started when it takes too long.
/// </summary>
/// <param name="repository">The bare repository that every command works on.</param>
/// <param name="limit">How long a command may take before it is killed.</param>
internal sealed class GitProcess(string repository, TimeSpan limit) : IDisposable
{
    private const int AtOnce = 4;

    private static readonly string[] Settings =
    [
        "core.fsync=all", "core.hooksPath=/dev/null", "core.logAllRefUpdates=false", "gc.auto=0", "maintenance.auto=false",
        "core.quotePath=false", "i18n.logOutputEncoding=UTF-8", "i18n.commitEncoding=UTF-8", "safe.directory=*",
    ];

    private readonly SemaphoreSlim _places = new(AtOnce, AtOnce);

    /// <summary>How long a command may take before it is killed.</summary>
    public TimeSpan Limit => limit;

    /// <summary>Runs a command to its end and gives back all that it wrote.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="cancellationToken">Kills the command.</param>
    /// <exception cref="GitFailedException">Git is missing or did not end in time.</exception>
    public async Task<GitResult> RunAsync(GitCommand command, CancellationToken cancellationToken)
    {
        using var output = new MemoryStream();
        var (exitCode, error) = await RunAsync(command, limit, stream => stream.CopyToAsync(output, cancellationToken), cancellationToken);
        return new GitResult(exitCode, output.ToArray(), error);
    }

    /// <summary>Runs a command that must succeed.</summary>
    /// <exception cref="GitFailedException">Git is missing, failed, or did not end in time.</exception>
    public async Task<GitResult> RequireAsync(GitCommand command, CancellationToken cancellationToken)
    {
        var result = await RunAsync(command, cancellationToken);
        return result.ExitCode == 0
            ? result
            : throw new GitFailedException($"{command} ended with {result.ExitCode}: {result.Error}");
    }

    /// <summary>Runs a command that must succeed and whose output is read while it comes.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="allowed">How long it may take in all.</param>
    /// <param name="read">Reads the output to its end.</param>
    /// <param name="cancellationToken">Kills the command.</param>
    /// <exception cref="GitFailedException">Git is missing, failed, or did not end in time.</exception>
    public async Task StreamAsync(GitCommand command, TimeSpan allowed, Func<Stream, Task> read, CancellationToken cancellationToken)
    {
        var (exitCode, error) = await RunAsync(command, allowed, read, cancellationToken);
        if (exitCode != 0)
        {
            throw new GitFailedException($"{command} ended with {exitCode}: {error}");
        }
    }

    /// <summary>Starts a command that stays and answers line by line.</summary>
    /// <exception cref="GitFailedException">Git is missing.</exception>
    public GitChild StartChild(GitCommand command) => new(Start(command), command);

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();

    private async Task<(int ExitCode, string Error)> RunAsync(
        GitCommand command, TimeSpan allowed, Func<Stream, Task> read, CancellationToken cancellationToken)
    {
        await _places.WaitAsync(cancellationToken);
        try
        {
            using var process = Start(command);
            using var timeout = new CancellationTokenSource(allowed);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            await using var kill = either.Token.Register(() => Kill(process));
            process.StandardInput.Close();

            // Both streams are drained at once: a child that fills one while we wait on the other would never end.
            var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
            try
            {
                await read(process.StandardOutput.BaseStream);
            }
            finally
            {
                if (!either.IsCancellationRequested)
                {
                    await process.WaitForExitAsync(either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                }
            }

            cancellationToken.ThrowIfCancellationRequested();
            return timeout.IsCancellationRequested
                ? throw new GitFailedException($"{command} did not end within {allowed.TotalSeconds:0} s and was killed.")
                : (process.ExitCode, await error);
        }
        finally
        {
            _places.Release();
        }
    }

    private Process Start(GitCommand command)
    {
        var start = new ProcessStartInfo("git")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = repository,
        };
        UseOwnEnvironment(start.Environment);
        start.ArgumentList.Add($"--git-dir={repository}");
        foreach (var setting in Settings)
        {
            start.ArgumentList.Add("-c");
            start.ArgumentList.Add(setting);
        }

        foreach (var argument in command.Arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start) ?? throw new GitFailedException("git could not be started.");
        }
        catch (Win32Exception error)
        {
            throw new GitFailedException($"git could not be started ({error.Message}). Install git 2.39 or newer.");
        }
    }

    private static void UseOwnEnvironment(IDictionary<string, string?> environment)
    {
        environment.TryGetValue("PATH", out var path);
        environment.Clear();
        environment["PATH"] = path;
        environment["LC_ALL"] = "C";
        environment["GIT_CONFIG_NOSYSTEM"] = "1";
        environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        environment["GIT_LITERAL_PATHSPECS"] = "1";
        environment["GIT_TERMINAL_PROMPT"] = "0";
        environment["GIT_NO_REPLACE_OBJECTS"] = "1";
        environment["GIT_OPTIONAL_LOCKS"] = "0";
        environment["GIT_PROTOCOL_FROM_USER"] = "0";
        environment["GIT_ALLOW_PROTOCOL"] = "";
    }

    /// <summary>Kills a process and all it started; one that has ended is left alone.</summary>
    internal static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended between the decision and the kill.
        }
    }
}
