namespace FrameworkGraph.Generation;

/// <summary>
/// Random numbers without a state: the same seed and place give the same number, so that nodes and claims can be made in
/// separate passes, in constant memory, and still agree.
/// </summary>
internal readonly struct Dice(int seed)
{
    /// <summary>A number from 0 up to but not including <paramref name="bound"/>.</summary>
    /// <param name="stream">What the number is for.</param>
    public int Roll(int bound, int stream, long a, long b = 0) => (int)(Mix(stream, a, b) % (ulong)bound);

    /// <summary>A number from 0 to 1, without 1.</summary>
    public double Share(int stream, long a, long b = 0) => (Mix(stream, a, b) >> 11) * (1.0 / (1UL << 53));

    /// <summary>
    /// A place in a list where few places are drawn often and most hardly ever: the k-th is drawn about k^(-2/3) times as
    /// often as the first, which makes the number of draws a power law with an exponent of 2.5.
    /// </summary>
    public int PowerLaw(int bound, int stream, long a, long b = 0) => (int)(bound * Math.Pow(Share(stream, a, b), 3));

    /// <summary>SplitMix64.</summary>
    private ulong Mix(int stream, long a, long b)
    {
        var z = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL + (ulong)stream * 0xD1B54A32D192ED03UL + (ulong)a * 0x8CB92BA72F3D8DD7UL + (ulong)b * 0xABC98388FB8FAC03UL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
