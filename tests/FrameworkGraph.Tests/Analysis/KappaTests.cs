using FrameworkGraph.Analysis;

namespace FrameworkGraph.Tests.Analysis;

public sealed class KappaTests
{
    /// <summary>
    /// By hand: observed 35/50 = 0.7; chance 0.5*0.6 + 0.5*0.4 = 0.5; kappa 0.2/0.5 = 0.4. Standard error: diagonal 0.4*0.34² + 0.3*0.46² = 0.10972,
    /// rest 0.6²*(0.1*1.1² + 0.2*0.9²) = 0.10188, less (0.4 - 0.5*0.6)² = 0.01; 0.2016/(0.5²*50) = 0.016128, its root 0.1270.
    /// </summary>
    [Fact]
    public void Two_by_two_as_reckoned_by_hand()
    {
        var kappa = Kappa.Of(new[,] { { 20, 5 }, { 10, 15 } });

        Assert.Equal((50, 35), (kappa.Count, kappa.Agreed));
        Assert.Equal(0.4, kappa.Value!.Value, 10);
        Assert.Equal(Math.Sqrt(0.016128), kappa.Error!.Value, 10);
        Assert.Equal(0.151, kappa.Low!.Value, 3);
        Assert.Equal(0.649, kappa.High!.Value, 3);
    }

    /// <summary>Diagnoses of 100 patients in Fleiss, Statistical Methods for Rates and Proportions: kappa 0.68, standard error 0.087 (0.0877 unrounded).</summary>
    [Fact]
    public void Three_categories_of_Fleiss()
    {
        var kappa = Kappa.Of(new[,] { { 75, 1, 4 }, { 5, 4, 1 }, { 0, 0, 10 } });

        Assert.Equal(0.23 / 0.34, kappa.Value!.Value, 10);
        Assert.Equal(0.0877, kappa.Error!.Value, 4);
    }

    /// <summary>Feinstein and Cicchetti 1990: the same 85 percent, with even and with uneven margins. Then the same 60 percent, with margins alike and unlike.</summary>
    [Theory]
    [InlineData(40, 9, 6, 45, 0.85, 0.70)]
    [InlineData(80, 10, 5, 5, 0.85, 0.32)]
    [InlineData(45, 15, 25, 15, 0.60, 0.13)]
    [InlineData(25, 35, 5, 35, 0.60, 0.26)]
    public void Equal_percent_may_have_unequal_kappa(int a, int b, int c, int d, double percent, double expected)
    {
        var kappa = Kappa.Of(new[,] { { a, b }, { c, d } });

        Assert.Equal(percent, (double)kappa.Agreed / kappa.Count, 10);
        Assert.Equal(expected, kappa.Value!.Value, 2);
    }

    [Fact]
    public void Pairs_are_counted_into_the_same_table()
    {
        var pairs = new[] { ("a", "a", 20), ("a", "b", 5), ("b", "a", 10), ("b", "b", 15) }.SelectMany(p => Enumerable.Repeat((p.Item1, p.Item2), p.Item3)).ToList();

        Assert.Equal(Kappa.Of(new[,] { { 20, 5 }, { 10, 15 } }), Kappa.Of(pairs));
    }

    [Fact]
    public void One_category_leaves_kappa_undefined() => Assert.Equal(new Kappa(3, 3, null, null), Kappa.Of([("own", "own"), ("own", "own"), ("own", "own")]));

    [Fact]
    public void Nothing_leaves_kappa_undefined() => Assert.Equal(new Kappa(0, 0, null, null), Kappa.Of([]));

    [Fact]
    public void One_coder_with_one_category_is_no_better_than_chance() => Assert.Equal(0, Kappa.Of([("own", "own"), ("own", "direct")]).Value!.Value, 10);

    [Fact]
    public void Full_agreement_on_two_categories_is_one() => Assert.Equal(1, Kappa.Of([("a", "a"), ("b", "b")]).Value!.Value, 10);

    [Fact]
    public void Interval_ends_at_one() => Assert.Equal(1, Kappa.Of(new[,] { { 9, 1 }, { 0, 9 } }).High);
}
