namespace FrameworkGraph.Sqlite;

/// <summary>What a row of a statement says: from 1 on it is a row of the list, else one of these.</summary>
internal enum Place
{
    /// <summary>How many rows the list has.</summary>
    Count = 0,

    /// <summary>There are rows at or before the first cursor.</summary>
    RowsBefore = -1,

    /// <summary>There are rows at or behind the second cursor.</summary>
    RowsBehind = -2,
}
