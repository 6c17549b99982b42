using System.Diagnostics;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Clients;

/// <summary>Runs the programs of tests/clients on Node.</summary>
internal static class NodeProgram
{
    private static string Folder => Repository.Folder("tests", "clients");

    public static string TypeScript => Path.Combine("node_modules", "typescript", "bin", "tsc");

    /// <returns>What the program printed; a program that fails, fails the test.</returns>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            var reason = "The clients are not installed: run `npm ci` in tests/clients.";
            Assert.SkipWhen(Environment.GetEnvironmentVariable("REQUIRE_CLIENTS") != "1", reason);
            Assert.Fail(reason);
        }

        using var node = Process.Start(new ProcessStartInfo("node", arguments) { WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, $"node {string.Join(' ', arguments)}: {await error}{await output}");
        return await output;
    }
}
