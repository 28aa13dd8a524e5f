using System.Diagnostics;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Testing.Sites;

/// <summary>The site as a process of its own on a free port of 127.0.0.1, under the Development profile with its demo accounts.</summary>
public sealed partial class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private SiteProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>The processor time that it has taken.</summary>
    public TimeSpan ProcessorTime => Refreshed().TotalProcessorTime;

    /// <summary>The memory that it holds.</summary>
    public long ResidentBytes => Refreshed().WorkingSet64;

    /// <summary>The most memory that it has held.</summary>
    public long PeakResidentBytes => Refreshed().PeakWorkingSet64;

    /// <summary>Starts the site and waits until it listens.</summary>
    /// <param name="dataPath">Its data folder.</param>
    /// <param name="seedPath">The content for an empty store; the repository's own when missing.</param>
    /// <param name="limit">How long it may take; two minutes when missing.</param>
    public static async Task<SiteProcess> StartAsync(string dataPath, string? seedPath = null, TimeSpan? limit = null)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = WebFolder };
        start.ArgumentList.Add(WebAssembly);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["KnowledgeBase__DataPath"] = dataPath;
        start.Environment["KnowledgeBase__ContentSeed"] = seedPath ?? RepositoryFolder.Path("content");
        var process = Process.Start(start) ?? throw new InvalidOperationException("The site's process did not start.");
        return new SiteProcess(process, await ListeningAddressAsync(process, limit ?? StartLimit));
    }

    /// <summary>A browser in which an account has signed in.</summary>
    public async Task<SiteClient> SignInAsAsync(string account)
    {
        var client = new SiteClient(Address);
        (await client.SignInAsync(account, DemoAccount.Password)).Dispose();
        return client;
    }

    /// <summary>Ends the process at once, as a power cut of the process would.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>Ends the process after a while, alone: what it started finds out by itself.</summary>
    /// <exception cref="InvalidOperationException">The process had ended before, by itself.</exception>
    public async Task KillAfterAsync(TimeSpan delay)
    {
        await Task.Delay(delay);
        if (_process.HasExited)
        {
            throw new InvalidOperationException("The site ended by itself.");
        }

        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private Process Refreshed()
    {
        _process.Refresh();
        return _process;
    }

    private static string WebFolder => RepositoryFolder.Path("src", "KnowledgeBase.Web");

    // The web project is built in the same configuration as the tests.
    private static string WebAssembly => Path.Combine(
        WebFolder, "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "KnowledgeBase.Web.dll");

    private static async Task<Uri> ListeningAddressAsync(Process process, TimeSpan limit)
    {
        var output = new List<string>();
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        void Read(object sender, DataReceivedEventArgs args)
        {
            if (args.Data is null)
            {
                return;
            }

            lock (output)
            {
                output.Add(args.Data);
            }

            if (Listening().Match(args.Data) is { Success: true } match)
            {
                listening.TrySetResult(new Uri(match.Groups["address"].Value));
            }
        }

        process.OutputDataReceived += Read;
        process.ErrorDataReceived += Read;
        process.EnableRaisingEvents = true;
        process.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The site ended before it listened."));
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return await listening.Task.WaitAsync(limit);
        }
        catch (Exception exception) when (exception is InvalidOperationException or TimeoutException)
        {
            process.Kill(entireProcessTree: true);
            lock (output)
            {
                throw new InvalidOperationException("The site did not start:\n" + string.Join('\n', output), exception);
            }
        }
    }

    [GeneratedRegex("Now listening on: (?<address>http://[^ ]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Listening();
}
