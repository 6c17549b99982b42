using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>A body over the limit is refused while it comes; nobody waits for its end.</summary>
public sealed class LargeBodyTests(SiteFixture site)
{
    private const int Megabyte = 1_000_000;

    [Fact]
    public async Task Body_announced_as_too_large_is_refused_before_it_is_sent()
    {
        using var connection = await ConnectAsync();
        await connection.SendAsync(Head($"content-length: {10 * Megabyte}"), Cancellation);
        await connection.SendAsync(Encoding.ASCII.GetBytes("{\"query\": \""), Cancellation);

        AssertRefused(await AnswerAsync(connection));
    }

    [Fact]
    public async Task Body_of_unknown_length_is_refused_when_it_passes_the_limit()
    {
        using var connection = await ConnectAsync();
        await connection.SendAsync(Head("transfer-encoding: chunked"), Cancellation);
        var answer = AnswerAsync(connection);
        var sent = 0;
        var chunk = Encoding.ASCII.GetBytes(new string('x', 50_000));
        var open = Encoding.ASCII.GetBytes("{\"query\": \"");
        try
        {
            await SendChunkAsync(connection, open);
            while (!answer.IsCompleted && sent < 10 * Megabyte)
            {
                await SendChunkAsync(connection, chunk);
                sent += chunk.Length;
                await Task.Delay(5, Cancellation);
            }
        }
        catch (SocketException)
        {
            // The server has answered and closed.
        }

        AssertRefused(await answer);
        Assert.True(sent < 10 * Megabyte, "The whole body was taken before it was refused.");
    }

    [Theory]
    [InlineData(65_000, HttpStatusCode.OK)]
    [InlineData(66_000, HttpStatusCode.RequestUriTooLong)]
    public async Task Address_may_be_64_KB_long(int length, HttpStatusCode expected)
    {
        using var response = await site.Client.Http.GetAsync("/graphql?query=%7B__typename%7D&colour=".PadRight(length, 'x'), Cancellation);

        Assert.Equal(expected, response.StatusCode);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static byte[] Head(string length) =>
        Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\naccept: application/graphql-response+json\r\ncontent-type: application/json\r\n{length}\r\n\r\n");

    private static void AssertRefused(string answer)
    {
        Assert.StartsWith("HTTP/1.1 413 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"TOO_LARGE\"", answer, StringComparison.Ordinal);
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(site.Address.Host, site.Address.Port, Cancellation);
        return socket;
    }

    private static async Task SendChunkAsync(Socket connection, byte[] chunk) =>
        await connection.SendAsync((byte[])[.. Encoding.ASCII.GetBytes(chunk.Length.ToString("x", CultureInfo.InvariantCulture) + "\r\n"), .. chunk, (byte)'\r', (byte)'\n'], Cancellation);

    /// <summary>What the server sends, up to the end of its error.</summary>
    private static async Task<string> AnswerAsync(Socket connection)
    {
        var (text, buffer) = (new StringBuilder(), new byte[4_096]);
        while (!text.ToString().Contains("]}", StringComparison.Ordinal) && await connection.ReceiveAsync(buffer, Cancellation) is > 0 and var read)
        {
            text.Append(Encoding.UTF8.GetString(buffer, 0, read));
        }

        return text.ToString();
    }
}
