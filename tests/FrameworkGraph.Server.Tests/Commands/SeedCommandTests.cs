using FrameworkGraph.Tests;

namespace FrameworkGraph.Server.Tests.Commands;

public sealed class SeedCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("seed-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Check_of_the_real_seed_finds_no_problem()
    {
        var run = await ProgramRun.ToItsEndAsync("seed", "check", "--seed", Repository.Seed);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{RealSeed.Content.Nodes.Count} nodes and {RealSeed.Content.Claims.Count} claims, no problem", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_of_a_bad_file_names_file_line_and_rule()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.yaml"), "format: 1\nworks:\n  - {id: work.a}\n  - {id: Work.B, label: B}\n", TestContext.Current.CancellationToken);

        var run = await ProgramRun.ToItsEndAsync("seed", "check", "--seed", _folder);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(["a.yaml:3 required", "a.yaml:4 id"], run.Error.Trim().Split('\n').Select(l => string.Join(' ', l.Split(' ').Take(2))));
    }

    [Fact]
    public async Task Check_of_a_folder_that_is_not_there_says_so()
    {
        var run = await ProgramRun.ToItsEndAsync("seed", "check", "--seed", Path.Combine(_folder, "nowhere"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--seed", Assert.Single(run.Error.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coverage_prints_every_paragraph_and_ends_with_totals()
    {
        var run = await ProgramRun.ToItsEndAsync("seed", "coverage", "--seed", Repository.Seed);
        var lines = run.Output.TrimEnd().Split('\n');

        var paragraphs = RealSeed.OfKind["paragraph"].Count();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(paragraphs, lines.Count(l => l.Contains('\t')));
        Assert.StartsWith($"all documents: {paragraphs} paragraphs, ", lines[^1], StringComparison.Ordinal);
        Assert.EndsWith(" 0 uncovered", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_against_a_folder_without_the_documents_names_each()
    {
        var run = await ProgramRun.ToItsEndAsync("seed", "verify", _folder, "--seed", Repository.Seed);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(5, run.Error.Trim().Split('\n').Count(l => l.StartsWith("manifests/", StringComparison.Ordinal) && l.Contains(" document ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Verify_against_the_documents_finds_no_problem()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Documents), Repository.NoDocuments);

        var run = await ProgramRun.ToItsEndAsync("seed", "verify", Repository.Documents, "--seed", Repository.Seed);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public async Task Schema_prints_the_schema_approved()
    {
        var run = await ProgramRun.ToItsEndAsync("schema");

        Assert.Equal(File.ReadAllText(Repository.Folder("src", "FrameworkGraph.Server", "schema.graphql")).TrimEnd(), run.Output.TrimEnd());
    }

    [Fact]
    public async Task Unknown_command_is_refused_with_help()
    {
        var run = await ProgramRun.ToItsEndAsync("sed");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("sed", run.Error, StringComparison.Ordinal);
    }
}
