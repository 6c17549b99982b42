using System.Text;

namespace FrameworkGraph.Store;

/// <summary>The order of text in every store (clause C2): by its bytes in UTF-8. .NET's ordinal order differs beyond the basic plane.</summary>
public sealed class Utf8Order : IComparer<string>
{
    public static readonly Utf8Order Instance = new();

    public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}
