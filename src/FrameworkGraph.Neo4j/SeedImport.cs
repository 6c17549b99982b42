using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Store;

namespace FrameworkGraph.Neo4j;

/// <summary>One import of a seed, by the program that holds the lease: staged beside what is served, flipped, and the old removed.</summary>
internal sealed class SeedImport(QueryApi api, Neo4jOptions options, string importer, string slot)
{
    private readonly ItemRow _items = new(slot);
    private bool _private;
    private int _prepared;
    private int _batch;

    /// <exception cref="StoreException">A claim has an end, source or cited work that is not there.</exception>
    public async Task StageAsync(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones, CancellationToken cancellation)
    {
        await ChangeAsync(ImportCypher.Stage, new(), cancellation);
        using var batches = Batches(nodes, claims, tombstones).GetEnumerator();
        var next = PrepareAsync(batches, cancellation);
        while (await next is { } batch)
        {
            next = PrepareAsync(batches, cancellation);
            try
            {
                await SendAsync(batch, cancellation);
            }
            catch
            {
                await next.ContinueWith(_ => { }, TaskScheduler.Default);
                throw;
            }
        }

        await RepeatAsync(ImportCypher.Link, new(), cancellation);
        if (_private)
        {
            await RepeatAsync(ImportCypher.Needs, new(), cancellation);
        }
    }

    /// <summary>One transaction, after which the new evidence is served with people's own work over it.</summary>
    public async Task FlipAsync(string release, CancellationToken cancellation)
    {
        while (!await TryFlipAsync(release, cancellation))
        {
        }
    }

    /// <returns>False where what was announced had been settled for meanwhile.</returns>
    private async Task<bool> TryFlipAsync(string release, CancellationToken cancellation)
    {
        await using var transaction = await api.BeginAsync(cancellation);
        var held = (await transaction.RunAsync(Change(ImportCypher.Hold, new()), cancellation)).ToRows() is [{ } only] ? only : throw LeaseLost();
        if (held[2].GetInt64() > 0)
        {
            await new OwnRestore(transaction, options, held[0].GetString()!, held[1].GetString()!).RunAsync(cancellation);
        }

        await using var announced = await Announcement.MakeAsync(api, cancellation);
        var flip = Change(ImportCypher.Flip, new Parameters().With("release", release).With("announced", announced.Number));
        if ((await transaction.RunAsync(flip, cancellation)).ToRows().Count == 0)
        {
            await transaction.DisposeAsync();
            return false;
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    /// <summary>Removes what an earlier import left, or what this one replaced.</summary>
    public async Task RemoveAsync(IEnumerable<string> slots, CancellationToken cancellation)
    {
        foreach (var old in slots)
        {
            await RepeatAsync(ImportCypher.RemoveClaims, new Parameters().With("slot", old), cancellation);
            await RepeatAsync(ImportCypher.Remove, new Parameters().With("slot", old), cancellation);
            await RepeatAsync(ImportCypher.RemovePlaces, new Parameters().With("slot", old), cancellation);
            await RepeatAsync(ImportCypher.RemoveTombstones, new Parameters().With("slot", old), cancellation);
            await ChangeAsync(ImportCypher.Removed, new Parameters().With("slot", old), cancellation);
        }
    }

    public Task EndAsync(CancellationToken cancellation) => ChangeAsync(ImportCypher.End, new(), cancellation);

    private void WriteCite(Utf8JsonWriter json, string claim, string work)
    {
        json.WriteStartObject();
        json.WriteString("c", _items.Key(claim));
        json.WriteString("w", _items.Key(work));
        json.WriteEndObject();
    }

    /// <summary>What is written in one statement: its text and its rows.</summary>
    private IEnumerable<(string Text, Action<Utf8JsonWriter> Write)> Batches(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones)
    {
        foreach (var batch in nodes.Chunk(options.BatchSize))
        {
            _private |= batch.Any(n => n.Audience.Length > 0);
            yield return (ImportCypher.Nodes, json => Array.ForEach(batch, n => _items.Write(json, n)));
        }

        foreach (var batch in claims.Chunk(options.BatchSize))
        {
            _private |= batch.Any(c => c.Audience.Length > 0);
            yield return (ImportCypher.Claims, json => Array.ForEach(batch, c => _items.Write(json, c)));
            foreach (var cites in batch.SelectMany(c => c.Cites.Select(work => (c.Id, work))).Chunk(options.BatchSize))
            {
                yield return (ImportCypher.Cites, json => Array.ForEach(cites, c => WriteCite(json, c.Id, c.work)));
            }
        }

        foreach (var batch in tombstones.Chunk(options.BatchSize))
        {
            yield return (ImportCypher.Tombstones, json => Array.ForEach(batch, t => _items.Write(json, t)));
        }
    }

    /// <summary>Makes the next batch ready while the server takes the one before; null after the last.</summary>
    private Task<Statement?> PrepareAsync(IEnumerator<(string Text, Action<Utf8JsonWriter> Write)> batches, CancellationToken cancellation) => Task.Run(
        () => !batches.MoveNext() ? null : Change(batches.Current.Text, new Parameters().With("batch", ++_prepared).With("rows", json =>
        {
            json.WriteStartArray();
            batches.Current.Write(json);
            json.WriteEndArray();
        })),
        cancellation);

    private async Task SendAsync(Statement batch, CancellationToken cancellation)
    {
        var number = ++_batch;
        var rows = (await api.RunAsync(batch, cancellation)).ToRows();
        if (rows is [[var done, .. var rest]] && done.GetInt32() > 0)
        {
            CheckEnds(rest);
            return;
        }

        // Either the batch was done by a call whose answer was lost, or somebody else has taken over.
        var progress = (await api.RunAsync(Change(ImportCypher.Progress, new()), cancellation)).ToRows();
        if (progress is not [[var reached]] || reached.GetInt32() != number)
        {
            throw LeaseLost();
        }
    }

    /// <summary>Runs a statement over some rows at a time until it finds no more.</summary>
    private async Task RepeatAsync(string text, Parameters parameters, CancellationToken cancellation)
    {
        var statement = Change(text, parameters.With("size", options.BatchSize));
        for (var done = -1; done != 0;)
        {
            var row = (await api.RunAsync(statement, cancellation)).ToRows() is [{ } only] ? only : throw LeaseLost();
            done = row[0].GetInt32();
            CheckEnds(row[1..]);
        }
    }

    private void CheckEnds(JsonElement[] missing)
    {
        if (missing is [var count] && count.GetInt32() > 0)
        {
            throw new StoreException($"The change would leave a link without an end, or a tombstone whose id is in use or whose successor is not there, in Neo4j at {options.Address}; nothing was changed.");
        }
    }

    private Task<QueryResult> ChangeAsync(string text, Parameters parameters, CancellationToken cancellation) => api.RunAsync(Change(text, parameters), cancellation);

    private Statement Change(string text, Parameters parameters) => Statement.Change(
        text, parameters.With("importer", importer).With("lease", (long)options.ImportLease.TotalMilliseconds), repeatable: true) with { Timeout = options.ImportTimeout };

    private StoreException LeaseLost() =>
        new($"Another program has begun to load evidence into Neo4j at {options.Address}; this one stopped and changed nothing.") { Unavailable = true };
}
