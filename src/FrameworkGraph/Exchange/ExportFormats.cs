namespace FrameworkGraph.Exchange;

/// <summary>Every format to which a graph can be exported.</summary>
public static class ExportFormats
{
    public static readonly IReadOnlyList<ExportFormat> All =
    [
        new GraphSeedFormat(), new JsonLdFormat(), new CsvFormat(), new GraphMlFormat(), new CytoscapeFormat(), new SssomFormat(),
        new BibTexFormat(), new RisFormat(), new CslJsonFormat(), new QdcFormat(),
    ];

    public static ExportFormat? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
