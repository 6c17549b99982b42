namespace FrameworkGraph.Store;

/// <summary>How a step goes from the rows above it to the rows below. A closed set: each store has one fragment for each.</summary>
public enum Hop
{
    /// <summary>From a node or claim over the claims whose subject it is, to their objects.</summary>
    Out,

    /// <summary>From a node or claim over the claims whose object it is, to their subjects.</summary>
    In,

    /// <summary>Both of these; a link to itself comes once.</summary>
    Both,

    /// <summary>From a claim to its subject.</summary>
    Subject,

    /// <summary>From a claim to its object.</summary>
    Object,

    /// <summary>From a claim to the work that carries it.</summary>
    Source,

    /// <summary>From a claim to its coder.</summary>
    Coder,

    /// <summary>From a claim to the works that its source names behind it.</summary>
    Cites,

    /// <summary>From a work to the claims that it carries.</summary>
    Carries,

    /// <summary>From a work to the claims that name it as standing behind them.</summary>
    CitedBy,

    /// <summary>From a document or framework to the nodes that belong to it.</summary>
    Holds,

    /// <summary>From a node to the document or framework that it belongs to.</summary>
    Home,

    /// <summary>From a node or claim to the first paragraph where it stands.</summary>
    Paragraph,

    /// <summary>From a node or claim to the further paragraphs where it stands.</summary>
    FurtherParagraphs,

    /// <summary>From a paragraph to the nodes that stand there, first or further on.</summary>
    NodesAt,

    /// <summary>From a paragraph to the claims that stand there, first or further on.</summary>
    ClaimsAt,
}
