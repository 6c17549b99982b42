using System.Reflection;
using System.Text.RegularExpressions;
using Xunit;

namespace FrameworkGraph.Store.Tests.Conformance;

/// <summary>Watches over the suites: no clause without a test, no store without a suite.</summary>
public sealed partial class SuiteCoverageTests
{
    private static readonly Type[] Suites = [.. SuitesOf(typeof(ConformanceSuite<>)).Except([typeof(WorkspaceSuite<>)]), .. SuitesOf(typeof(WorkspaceSuite<>))];

    public static TheoryData<string> Stores => new((string[])[.. Directory.GetFiles(AppContext.BaseDirectory, "FrameworkGraph*.dll")
        .SelectMany(file => Assembly.Load(AssemblyName.GetAssemblyName(file)).GetTypes())
        .Where(t => !t.IsAbstract && t.IsSubclassOf(typeof(GraphStore))).Select(t => t.AssemblyQualifiedName!)]);

    [Theory, MemberData(nameof(Stores))]
    public void A_store_derives_every_suite(string store)
    {
        var type = Type.GetType(store, throwOnError: true)!;
        var fixture = typeof(StoreFixtureOf<>).MakeGenericType(type);
        var derived = typeof(SuiteCoverageTests).Assembly.GetTypes()
            .Where(t => !t.IsAbstract && t.BaseType is { IsGenericType: true } suite && suite.GetGenericArguments()[0].IsSubclassOf(fixture))
            .Select(t => Generic(t.BaseType));
        var due = KeepsOwnWork(type) ? Suites : Suites.Except(SuitesOf(typeof(WorkspaceSuite<>)));
        Assert.Empty(due.Except(derived).Select(s => s!.Name));
    }

    [Fact]
    public void The_stores_and_suites_are_found()
    {
        Assert.Contains(Stores, s => s.Data.Contains("Sqlite"));
        Assert.True(Suites.Length >= 21);
        Assert.Equal([true], Stores.Where(s => s.Data.Contains("Sqlite")).Select(s => KeepsOwnWork(Type.GetType(s.Data)!)));
    }

    [Fact]
    public void Every_clause_of_the_contract_has_a_test()
    {
        var proved = Suites.SelectMany(s => s.GetMethods()).SelectMany(m => m.GetCustomAttributes<ClauseAttribute>()).Select(a => a.Clause).Distinct();
        Assert.Equal(Clauses().Order(), proved.Order());
        Assert.Equal(16 + 6, Clauses().Count());
    }

    [Fact]
    public void Every_test_of_a_suite_names_a_clause() => Assert.Empty(
        Suites.SelectMany(s => s.GetMethods()).Where(m => m.IsDefined(typeof(FactAttribute), true) && !m.IsDefined(typeof(ClauseAttribute))).Select(m => m.Name));

    /// <summary>The clauses as the comment of the contract has them; the compiler puts it beside the assembly.</summary>
    private static IEnumerable<string> Clauses() =>
        ClauseText().Matches(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "FrameworkGraph.xml"))).Select(m => m.Groups[1].Value);

    /// <summary>The oracle of reading has nowhere to keep what people write.</summary>
    private static bool KeepsOwnWork(Type store) => store.GetMethod("WriteAsync", BindingFlags.Instance | BindingFlags.NonPublic)!.DeclaringType != typeof(GraphStore);

    private static IEnumerable<Type> SuitesOf(Type suite) => typeof(SuiteCoverageTests).Assembly.GetTypes().Where(t => t.IsAbstract && t.IsGenericTypeDefinition && Generic(t.BaseType) == suite);

    private static Type? Generic(Type? type) => type is { IsGenericType: true } ? type.GetGenericTypeDefinition() : null;

    [GeneratedRegex("<item>([CW][0-9]+) ")]
    private static partial Regex ClauseText();
}
