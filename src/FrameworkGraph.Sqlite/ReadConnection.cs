using System.Runtime.CompilerServices;
using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>A connection that reads, with the statements that it has prepared: to prepare one costs more than to run it.</summary>
internal sealed class ReadConnection(SqliteConnection connection) : IDisposable
{
    private const int Kept = 100;
    private readonly Dictionary<string, RawStatement> _statements = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<Step, LevelStatement> _levels = [];
    private Revisions? _state;
    private Viewer? _viewer;

    public SqliteConnection Connection { get; } = connection;

    /// <summary>What it knows of the codes of claims.</summary>
    public Terms Terms { get; } = new(connection);

    /// <summary>Says at which state of the data it reads now, and for whom. What was made ready for another state may name codes that mean nothing there, or not know new ones.</summary>
    public void Know(Revisions state, Viewer viewer)
    {
        if (_state != state || !ReferenceEquals(_viewer, viewer))
        {
            _levels.Clear();
            (_state, _viewer) = (state, viewer);
        }
    }

    /// <summary>The statement of a level; kept where it is one step that comes again.</summary>
    public LevelStatement LevelOf(IReadOnlyList<Step> steps, Viewer viewer)
    {
        if (steps is not [{ Recurs: true } only])
        {
            return LevelStatement.Of(steps, viewer, Terms);
        }

        if (!_levels.TryGetValue(only, out var known))
        {
            _levels.Add(only, known = LevelStatement.Of(steps, viewer, Terms));
        }

        return known;
    }

    /// <summary>The statement of this text; it stays this connection's own.</summary>
    public RawStatement Prepare(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            if (_statements.Count >= Kept)
            {
                Forget();
            }

            statement = _statements[sql] = new RawStatement(Connection, sql);
        }

        return statement;
    }

    public void Dispose()
    {
        Forget();
        Terms.Dispose();
        Connection.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        _statements.Clear();
    }
}
