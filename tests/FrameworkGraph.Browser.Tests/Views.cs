using Xunit;

namespace FrameworkGraph.Browser.Tests;

/// <summary>The address of every view.</summary>
internal static class Views
{
    public const string Start = "/";
    public const string Programme = "/?page=programme";
    public const string Graph = "/?page=programme&show=graph";
    public const string Mine = "/?page=mine";
    public const string Reading = "/?page=reading";
    public const string Evidence = "/?page=evidence";
    public const string Overlap = "/?page=evidence&part=overlap";
    public const string Summary = "/?page=evidence&part=summary";
    public const string Search = "/?page=search&words=shared+vision";
    public const string NothingFound = "/?page=search&words=xyzzyplugh";

    public static TheoryData<string> All => [Start, Programme, Graph, Mine, Reading, Evidence, Overlap, Summary, Search, NothingFound];
}
