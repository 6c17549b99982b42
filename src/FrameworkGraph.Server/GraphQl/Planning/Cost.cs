namespace FrameworkGraph.Server.GraphQl.Planning;

/// <summary>
/// What a query asks for, known before anything is read: rows are the sizes of its lists multiplied along each branch, as if every
/// list were full.
/// </summary>
public sealed class Cost
{
    public const int MaxRows = 1_000_000;
    public const int MaxFields = 2_000;
    public const int MaxRoots = 30;

    public long Rows { get; private set; }

    public int Fields { get; private set; }

    public int Depth { get; private set; }

    /// <exception cref="ApiError">There are too many root fields.</exception>
    public void AddRoots(int count)
    {
        Require(count <= MaxRoots, $"A query has at most {MaxRoots} root fields; this has {count}. Send several queries.");
    }

    /// <exception cref="ApiError">There are too many fields.</exception>
    public void AddField() =>
        Require(++Fields <= MaxFields, $"A query has at most {MaxFields} fields, those of fragments counted where they are used. Send several queries.");

    /// <summary>Adds one list below so many rows.</summary>
    /// <returns>How many rows that makes.</returns>
    /// <exception cref="ApiError">The query asks for too many rows.</exception>
    public long AddList(long above, int size, int depth)
    {
        Depth = Math.Max(Depth, depth);
        var rows = above * Math.Max(size, 1);
        Rows += rows;
        Require(Rows <= MaxRows, $"The query may ask for up to {Rows} rows; at most {MaxRows} are allowed. Give smaller `first` to the inner lists or ask in several queries.");
        return rows;
    }

    /// <summary>As it stands in `extensions.cost` of an answer.</summary>
    public IReadOnlyDictionary<string, object?> Figures => new Dictionary<string, object?>
    {
        ["rows"] = Rows, ["maxRows"] = MaxRows, ["fields"] = Fields, ["maxFields"] = MaxFields, ["depth"] = Depth, ["maxDepth"] = Store.Limits.MaxDepth,
    };

    private static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ApiError(ErrorCodes.TooLarge, otherwise);
        }
    }
}
