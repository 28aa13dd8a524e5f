using System.Diagnostics;

namespace KnowledgeBase.Testing.Databases;

/// <summary>
/// A PostgreSQL server of the tests' own: a new cluster in a temporary folder, reached by a Unix socket in that folder, started on first use and
/// stopped with the process. It listens on no network port.
/// </summary>
public sealed class PostgresCluster
{
    private static readonly Lazy<Task<PostgresCluster>> Started = new(StartAsync);
    private readonly string _folder;

    private PostgresCluster(string folder) => _folder = folder;

    /// <summary>The cluster of this process.</summary>
    public static Task<PostgresCluster> SharedAsync() => Started.Value;

    /// <summary>The connection string of a database of the cluster.</summary>
    public string ConnectionString(string database) => $"Host={_folder};Username=postgres;Database={database};Include Error Detail=true;Maximum Pool Size=20";

    private static async Task<PostgresCluster> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("kb-pg-").FullName;
        if (Environment.IsPrivilegedProcess)
        {
            await RunAsync("chown", ["postgres:postgres", folder]);
        }

        var data = Path.Combine(folder, "data");
        await RunAsServerAsync("initdb", ["--pgdata", data, "--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"]);

        // The data of tests need not survive a power cut.
        var server = $"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off -c max_connections=200";
        await RunAsServerAsync("pg_ctl", ["start", "--wait", "--silent", "--pgdata", data, "--log", Path.Combine(folder, "log"), "--options", server]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(folder, data);
        return new PostgresCluster(folder);
    }

    private static void Stop(string folder, string data)
    {
        using var process = Process.Start(AsServer("pg_ctl", ["stop", "--mode=immediate", "--silent", "--pgdata", data]));
        process?.WaitForExit(TimeSpan.FromSeconds(10));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task RunAsServerAsync(string program, IReadOnlyList<string> arguments) => await RunAsync(AsServer(program, arguments));

    private static Task RunAsync(string program, IReadOnlyList<string> arguments) => RunAsync(new ProcessStartInfo(program, arguments));

    private static async Task RunAsync(ProcessStartInfo start)
    {
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}.");
        }
    }

    // PostgreSQL refuses to run as root, so root becomes the user that Debian's package makes.
    private static ProcessStartInfo AsServer(string program, IReadOnlyList<string> arguments)
    {
        var path = Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", program)).Last(File.Exists);
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", path, .. arguments] : [path, .. arguments];

        // On this process's own output the test runner reads results: a line of PostgreSQL's between them makes it lose one without a word.
        return new ProcessStartInfo("sh", ["-c", "exec \"$@\" >/dev/null", "sh", .. command]) { WorkingDirectory = "/" };
    }
}
