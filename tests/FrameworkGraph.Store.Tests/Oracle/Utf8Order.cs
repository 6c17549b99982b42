using System.Text;

namespace FrameworkGraph.Store.Tests.Oracle;

/// <summary>The order of text in every store: by its bytes in UTF-8.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static readonly Utf8Order Instance = new();

    public int Compare(string? x, string? y) => Encoding.UTF8.GetBytes(x!).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y!));
}
