using Xunit.v3;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Names a clause of the store contract that the test proves.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class ClauseAttribute(string clause) : Attribute, ITraitAttribute
{
    public string Clause { get; } = clause;

    public IReadOnlyCollection<KeyValuePair<string, string>> GetTraits() => [new("Clause", Clause)];
}
