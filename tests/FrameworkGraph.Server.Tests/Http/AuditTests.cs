using System.Diagnostics;
using System.Text.Json;
using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Http;

/// <summary>The audits of the GraphQL-over-HTTP specification, as the npm package graphql-http has them.</summary>
public sealed class AuditTests(SiteFixture site)
{
    private static string Folder => Repository.Folder("tests", "audit");

    [Fact]
    public async Task Server_passes_every_audit_of_graphql_over_http()
    {
        Assert.SkipUnless(await RunAsync("node", "--version") is { Code: 0 }, "Node is not installed; the audits of GraphQL over HTTP are a program of Node's.");
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "graphql-http")))
        {
            var install = await RunAsync("npm", "ci", "--no-fund", "--no-audit", "--loglevel=error");
            Assert.True(install.Code == 0, $"npm ci in tests/audit failed: {install.Output}");
        }

        var (code, output) = await RunAsync("node", "audit.mjs", new Uri(site.Address, "/graphql").ToString());

        Assert.True(code == 0, output);
        var audits = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.True(audits.Count >= 61, $"Only {audits.Count} audits ran.");
        Assert.Empty(audits.Where(a => a.Text("status") != "ok").Select(a => $"{a.Text("id")} {a.Text("name")}: {a.Text("status")}, {a.Text("reason")}"));
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder })!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return (process.ExitCode, process.ExitCode == 0 ? await output : await output + await error);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (-1, $"{program} is not installed.");
        }
    }
}
