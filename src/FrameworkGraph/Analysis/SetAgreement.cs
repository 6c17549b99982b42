namespace FrameworkGraph.Analysis;

/// <summary>How far two coders give the same codes to the same things, where a thing may have several codes or none.</summary>
/// <param name="Coded">Things that either coder gave a code.</param>
/// <param name="Empty">Things that neither gave one; they have no part in the figures.</param>
/// <param name="MeanJaccard">Mean over what is coded of codes by both to codes by either; null where nothing is.</param>
/// <param name="Both">Codes given by both.</param>
/// <param name="Either">Codes given by either.</param>
public sealed record SetAgreement(int Coded, int Empty, double? MeanJaccard, int Both, int Either)
{
    public static SetAgreement Of(IEnumerable<(IReadOnlySet<string> First, IReadOnlySet<string> Second)> pairs)
    {
        var sizes = pairs.Select(p => (Both: p.First.Count(p.Second.Contains), Either: p.First.Union(p.Second).Count())).ToList();
        var coded = sizes.Where(s => s.Either > 0).ToList();
        return new(coded.Count, sizes.Count - coded.Count, coded.Count > 0 ? coded.Average(s => (double)s.Both / s.Either) : null, coded.Sum(s => s.Both), coded.Sum(s => s.Either));
    }
}
