using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace FrameworkGraph.Exchange.Tests;

/// <summary>Reads an exported file with a parser that is not ours: tests/exchange-check, on Node.</summary>
internal static class ForeignReader
{
    /// <returns>What check.js printed.</returns>
    public static async Task<JsonElement> ReadAsync(string format, params string[] files)
    {
        if (!Directory.Exists(Path.Combine(Repository.Check, "node_modules")))
        {
            var reason = "The foreign parsers are not installed: run `npm ci` in tests/exchange-check.";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("REQUIRE_EXCHANGE_CHECK") != "1", reason);
            Assert.Fail(reason);
        }

        using var node = Process.Start(new ProcessStartInfo("node", ["check.js", format, .. files]) { WorkingDirectory = Repository.Check, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await error);
        return JsonSerializer.Deserialize<JsonElement>(output);
    }
}
