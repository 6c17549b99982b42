namespace FrameworkGraph.Ontology;

/// <summary>A few words as printed, by which a reader finds the place. It is never a sentence.</summary>
internal static class KeyPhrase
{
    public const int MostWords = 8;

    public static bool Fits(string phrase) => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= MostWords;
}
