namespace FrameworkGraph.Search;

/// <summary>A word with its place in the text from which it was cut.</summary>
/// <param name="Text">The word as it is searched.</param>
/// <param name="Start">Where it begins in the text, in UTF-16 code units.</param>
/// <param name="Ends">For each character of the word, where what it comes from ends in the text, marks that follow included.</param>
public sealed record PlacedWord(string Text, int Start, IReadOnlyList<int> Ends);
