namespace FrameworkGraph.Ontology;

/// <summary>The shape of a field's value.</summary>
public enum Shape
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number as printed, with decimals.</summary>
    Decimal,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>One value of a vocabulary.</summary>
    Choice,

    /// <summary>The id of one node.</summary>
    Reference,

    /// <summary>The id of one paragraph of a manifest.</summary>
    Paragraph,

    /// <summary>A list of records with fields of their own.</summary>
    Records,
}
