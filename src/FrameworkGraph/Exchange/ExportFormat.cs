namespace FrameworkGraph.Exchange;

/// <summary>One format to which a graph can be exported.</summary>
/// <param name="name">As it is typed on the command line.</param>
/// <param name="description">What it is and who reads it.</param>
/// <param name="drops">What of the graph it cannot hold; null: nothing.</param>
public abstract class ExportFormat(string name, string description, string? drops)
{
    public string Name => name;

    public string Description => description;

    public string? Drops => drops;

    /// <summary>Whether the target is a folder of files and not one file.</summary>
    public virtual bool IsFolder => false;

    /// <summary>Writes the whole graph.</summary>
    /// <param name="target">A file that is written over, or a folder that is there and empty.</param>
    public abstract Task WriteAsync(GraphSource source, ExportNotice notice, string target, CancellationToken cancellation);
}
