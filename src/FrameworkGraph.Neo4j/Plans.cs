namespace FrameworkGraph.Neo4j;

/// <summary>Neo4j plans a statement again when the counts of its labels have changed much; the long ones of writing take seconds of that.</summary>
internal static class Plans
{
    /// <summary>Before a statement that finds everything by an index of its own, whatever the counts: its first plan is the right one.</summary>
    public const string Keep = "CYPHER replan=skip\n";
}
