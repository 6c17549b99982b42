using FrameworkGraph.Ontology;

namespace FrameworkGraph.Exchange;

/// <summary>A column of nodes or claims.</summary>
/// <param name="Title">Its heading in a table.</param>
/// <param name="Value">The value of a record as text; null where it is not stated.</param>
/// <param name="Shape">Number and Decimal are numbers in formats that know them; all else is text.</param>
internal sealed record FlatField<T>(string Title, Func<T, string?> Value, Shape Shape = Shape.Text)
{
    /// <summary>Its name in formats with attributes.</summary>
    public string Key { get; } = Title == "DOI" ? "doi" : string.Concat(char.ToLowerInvariant(Title[0]), Title[1..]);

    public bool IsNumber => Shape is Shape.Number or Shape.Decimal;
}
