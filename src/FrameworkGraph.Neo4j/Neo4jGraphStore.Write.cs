using FrameworkGraph.Graph;

namespace FrameworkGraph.Neo4j;

public sealed partial class Neo4jGraphStore
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    /// <remarks>Waits while another program imports.</remarks>
    protected override async Task ReplaceSeedCheckedAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, string release, CancellationToken cancellation)
    {
        await _writer.WaitAsync(cancellation);
        try
        {
            await WithDatabaseAsync(
                async () =>
                {
                    await ImportAsync(nodes, claims, tombstones, release, cancellation);
                    return true;
                },
                cancellation);
        }
        finally
        {
            _writer.Release();
        }
    }

    private async Task ImportAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, string release, CancellationToken cancellation)
    {
        // A name of its own for each import: a batch of one given up, still under way on the server, must not pass for one of the next.
        var importer = Guid.NewGuid().ToString("N");
        var start = await BeginImportAsync(release, importer, cancellation);
        if (start.Same && start.Leftovers.Count == 0)
        {
            return;
        }

        var import = new SeedImport(_api, _options, importer, start.Slot);
        try
        {
            await import.RemoveAsync(start.Leftovers, cancellation);
            if (!start.Same)
            {
                await import.StageAsync(nodes, claims, tombstones, cancellation);
                await import.FlipAsync(release, cancellation);
                await import.RemoveAsync([start.Live], cancellation);
            }
        }
        finally
        {
            await GiveUpLeaseAsync(import);
        }
    }

    private async Task<ImportStart> BeginImportAsync(string release, string importer, CancellationToken cancellation)
    {
        while (true)
        {
            var parameters = new Parameters().With("release", release).With("importer", importer).With("lease", (long)_options.ImportLease.TotalMilliseconds);
            var rows = (await _api.RunAsync(Statement.Change(ImportCypher.Begin, parameters, repeatable: true), cancellation)).ToRows();
            var row = rows is [{ } only] ? only : throw Gone();
            var (same, busy) = (row[0].GetBoolean(), row[1].GetBoolean());
            if (!busy)
            {
                return new(same, row[2].GetString() ?? "", row[3].GetString()!, [.. row[4].EnumerateArray().Select(slot => slot.GetString()!)]);
            }

            await Task.Delay(Poll, _options.Time, cancellation);
        }
    }

    /// <summary>Lets others import at once; where that fails they wait until the lease runs out.</summary>
    private static async Task GiveUpLeaseAsync(SeedImport import)
    {
        try
        {
            await import.EndAsync(CancellationToken.None);
        }
        catch (QueryFailure)
        {
            // The import itself reports what is wrong.
        }
    }
}
