using FrameworkGraph.Store;
using Microsoft.Data.Sqlite;

namespace FrameworkGraph.Sqlite;

/// <summary>
/// What the codes in the columns of claims stand for, as one connection knows it. A code never changes its meaning and none is taken away,
/// so that what is known stays right; what is not known yet is looked up again. Code 0 stands for what is not stated.
/// </summary>
internal sealed class Terms(SqliteConnection connection) : IDisposable
{
    public const int Status = 8;
    public const int Predicate = 9;
    public const int Coder = 10;
    public const int Date = 11;
    public const int Jurisdiction = 12;

    /// <summary>How many values one facet may have, among all the evidence that there ever was in a database.</summary>
    public const int MostOfFacet = 62;

    private const int BitsOfFacet = 6;

    /// <summary>By field. The first nine are facets in the order of their bits, which is part of the schema.</summary>
    private static readonly string[] Names =
        ["basis", "attribution", "evidence", "modality", "direction", "population", "level", "confidence", "status", "predicate", "coder", "date", "jurisdiction"];

    private readonly List<string?>[] _texts = [.. Names.Select(_ => new List<string?> { null })];
    private readonly Dictionary<string, int>[] _codes = [.. Names.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];
    private RawStatement? _all;
    private RawStatement? _add;

    /// <summary>The number of a facet.</summary>
    public static int Facet(string name) => Array.IndexOf(Names, name) is var number and >= 0 and < Predicate ? number : throw new ArgumentException($"There is no facet '{name}'.", nameof(name));

    public static string NameOf(int field) => Names[field];

    public static int Shift(int facet) => facet * BitsOfFacet;

    /// <summary>The bits of one facet in the number that holds all of them.</summary>
    public static long Mask(int facet) => Bits(facet, (1 << BitsOfFacet) - 1);

    /// <summary>A code of a facet where it stands in that number.</summary>
    public static long Bits(int facet, int code) => (long)code << Shift(facet);

    /// <summary>What a facet is in the number that holds all of them.</summary>
    public string? TextOf(long facets, int facet) => Text(facet, (int)((facets & Mask(facet)) >> Shift(facet)));

    public string? Text(int field, int code)
    {
        if (code >= _texts[field].Count)
        {
            Load();
        }

        return _texts[field][code];
    }

    /// <returns>The code of a value; -1 where nothing has it.</returns>
    public int Code(int field, string text)
    {
        if (!_codes[field].TryGetValue(text, out var code))
        {
            Load();
            return _codes[field].GetValueOrDefault(text, -1);
        }

        return code;
    }

    /// <returns>The code of a value, which is given one if it has none; for who writes.</returns>
    public int Add(int field, string? text)
    {
        if (text is null || _codes[field].TryGetValue(text, out var code))
        {
            return text is null ? 0 : _codes[field][text];
        }

        if ((code = Code(field, text)) >= 0)
        {
            return code;
        }

        code = _texts[field].Count;
        if (field < Predicate && code > MostOfFacet)
        {
            throw new StoreException($"The {Names[field]} of claims has more than {MostOfFacet} different values; nothing was changed.");
        }

        _add ??= new(connection, "INSERT INTO term(field, code, text) VALUES (?, ?, ?)");
        _add.Bind(1, Names[field]);
        _add.Bind(2, code);
        _add.Bind(3, text);
        _add.Run();
        Know(field, code, text);
        return code;
    }

    public void Dispose()
    {
        _all?.Dispose();
        _add?.Dispose();
    }

    private void Load()
    {
        _all ??= new(connection, "SELECT field, code, text FROM term ORDER BY field, code");
        _all.ForEachRow(row => Know(Array.IndexOf(Names, row.Text(0)), row.Whole(1), row.Text(2)!));
    }

    private void Know(int field, int code, string text)
    {
        if (code == _texts[field].Count)
        {
            _texts[field].Add(text);
            _codes[field][text] = code;
        }
    }
}
