namespace FrameworkGraph.Store;

/// <summary>The order of text in every store (clause C2): by its bytes in UTF-8. .NET's ordinal order differs beyond the basic plane.</summary>
public sealed class Utf8Order : IComparer<string>
{
    public static readonly Utf8Order Instance = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> left = x, right = y;
        var same = left.CommonPrefixLength(right);
        return same == left.Length || same == right.Length ? left.Length - right.Length : Place(left[same]) - Place(right[same]);
    }

    /// <summary>Halves of surrogate pairs come behind everything else, as their four bytes do in UTF-8.</summary>
    private static int Place(char c) => char.IsSurrogate(c) ? c + 0x10000 : c;
}
