using FrameworkGraph.Store;

namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>
/// What an operation asks for, known before anything is read: rows are the sizes of its lists multiplied along each branch, as if
/// every list were full.
/// </summary>
public sealed class Cost
{
    public const int MaxRows = 1_000_000;
    public const int MaxFields = 2_000;
    public const int MaxAliases = 500;
    public const int MaxRootFields = 30;

    private readonly int[] _lists = new int[Limits.MaxDepth + 1];

    public long Rows { get; private set; }

    public int Fields { get; private set; }

    public int Aliases { get; private set; }

    public int RootFields { get; private set; }

    /// <summary>How many lists and single ends lie below each other.</summary>
    public int Depth { get; private set; }

    /// <summary>Rows of the longest list.</summary>
    public int ListSize { get; private set; }

    /// <summary>A cost with the same fields, aliases and root fields, and no rows yet.</summary>
    public Cost WithoutRows() => new() { Fields = Fields, Aliases = Aliases, RootFields = RootFields };

    /// <exception cref="CostError">There are too many root fields.</exception>
    public void AddRoots(int count)
    {
        RootFields = count;
        Require(count <= MaxRootFields, $"An operation has at most {MaxRootFields} root fields; this has {count}. Send several.");
    }

    /// <exception cref="CostError">There are too many fields or aliases.</exception>
    public void AddField(bool hasAlias)
    {
        Require(++Fields <= MaxFields, $"An operation has at most {MaxFields} fields, those of fragments counted where they are used. Send several.");
        Aliases += hasAlias ? 1 : 0;
        Require(Aliases <= MaxAliases, $"An operation has at most {MaxAliases} aliases, those of fragments counted where they are used. Send several, or ask for many at once with `nodes(ids:)`.");
    }

    /// <summary>Adds a root field that names what it wants by id.</summary>
    /// <returns>How many rows that makes.</returns>
    public long AddIds(int count)
    {
        Rows += count;
        return count;
    }

    /// <summary>Adds one list below so many rows.</summary>
    /// <returns>How many rows that makes.</returns>
    /// <exception cref="CostError">The operation asks for too many rows, or for lists too deep below each other or too many of one depth.</exception>
    public long AddList(long above, int size, int depth)
    {
        Require(depth <= Limits.MaxDepth, $"Lists go at most {Limits.MaxDepth} deep below each other. Ask for what is deeper by its id in another query.");
        Require(++_lists[depth] <= Limits.MaxLists, $"An operation has at most {Limits.MaxLists} lists and single ends of one depth. Send several.");
        Depth = Math.Max(Depth, depth);
        ListSize = Math.Max(ListSize, size);
        var rows = above * Math.Max(size, 1);
        Rows += rows;
        Require(Rows <= MaxRows, $"The query may ask for up to {Rows} rows; at most {MaxRows} are allowed. Give smaller `first` to the inner lists or ask in several queries.");
        return rows;
    }

    /// <summary>As it stands in `extensions.cost` of an answer.</summary>
    public IReadOnlyDictionary<string, object?> Figures => new Dictionary<string, object?>
    {
        ["rows"] = Rows, ["maxRows"] = MaxRows, ["fields"] = Fields, ["maxFields"] = MaxFields, ["aliases"] = Aliases, ["maxAliases"] = MaxAliases,
        ["rootFields"] = RootFields, ["maxRootFields"] = MaxRootFields, ["depth"] = Depth, ["maxDepth"] = Limits.MaxDepth, ["listSize"] = ListSize, ["maxListSize"] = Limits.MaxPageSize,
    };

    private void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new CostError(this, otherwise);
        }
    }
}
