namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>A fixture that says which store it is for, so that a store that was left out is found.</summary>
public abstract class StoreFixtureOf<TStore> : StoreFixture
    where TStore : GraphStore;
