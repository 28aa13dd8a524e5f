using System.Net;
using System.Net.Sockets;
using KnowledgeBase.Benchmarks.Kills;
using KnowledgeBase.Testing.Sites;
using Xunit;

namespace KnowledgeBase.IntegrationTests.Content;

public sealed class SiteWriterTests
{
    // Connections enough for each of the ways in which one can be lost: among 6,000, some 40 are lost between being made and being asked for their other end.
    private const int Writers = 6;
    private const int ConnectionsOfEach = 1_000;

    [Fact]
    public async Task A_writer_stops_quietly_however_its_connection_is_lost()
    {
        await using var server = new ResettingServer();

        var writers = await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => LoseConnectionsAsync(server.Address)));

        Assert.All(writers, writer => Assert.Empty(writer.Saved));
    }

    private static async Task<SiteWriter> LoseConnectionsAsync(Uri address)
    {
        var writer = new SiteWriter("KB-0051");
        for (var i = 0; i < ConnectionsOfEach; i++)
        {
            using var client = new SiteClient(address);
            await writer.WorkAsync(client, client);
        }

        return writer;
    }

    // Resets every connection as soon as it is made, as the system does for a process that is killed.
    private sealed class ResettingServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly Task _resetting;

        public ResettingServer()
        {
            _listener.Start();
            _resetting = ResetAsync();
        }

        public Uri Address => new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", ((IPEndPoint)_listener.LocalEndpoint).Port).Uri;

        public async ValueTask DisposeAsync()
        {
            _listener.Dispose();
            await _resetting;
        }

        private async Task ResetAsync()
        {
            try
            {
                while (true)
                {
                    // Closing without lingering is what sends the reset.
                    using var connection = await _listener.AcceptSocketAsync();
                    connection.LingerState = new LingerOption(enable: true, seconds: 0);
                }
            }
            catch (SocketException)
            {
                // The listener was stopped.
            }
        }
    }
}
