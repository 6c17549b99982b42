using FrameworkGraph.Ontology;
using FrameworkGraph.Server.GraphQl.Types;
using GraphQL.Types;

namespace FrameworkGraph.Server.GraphQl;

/// <summary>The GraphQL schema, made from the ontology's tables.</summary>
public sealed class ApiSchema : Schema
{
    public ApiSchema()
    {
        Features.DeprecationOfInputValues = true;
        RegisterVisitor(new WholeIntrospection());
        Description = "FrameworkGraph: two frameworks of integration, linked to the evidence claim by claim.";
        var types = new TypeRegistry();
        Lists.AddOrderTypes(types);
        Filters.AddTypes(types);
        NodeFilters.AddTypes(types);
        ConnectionTypes.AddPageInfo(types);
        ConnectionTypes.AddMatches(types);
        foreach (var kind in NodeKinds.All)
        {
            ConnectionTypes.AddOfNodes(types, kind.TypeName, kind.Plural);
        }

        ConnectionTypes.AddOfNodes(types, "GraphNode", "nodes of any kind");
        ConnectionTypes.AddOfClaims(types);
        new NodeTypes(types).Add();
        Query = QueryType.Make(types);
        GapMapTypes.AddTo(Query, types);
        PathTypes.AddTo(Query, types);
        NeighbourhoodTypes.AddTo(Query, types);
        OverlapTypes.AddTo(Query, types);
        ReleaseType.AddTo(Query, types);
        HistoryTypes.AddTo(Query, types);
        OwnProgrammeTypes.AddTo(Query, types);
        MeType.AddTo(Query, types);
        AccessType.AddTo(Query, types);
        Mutation = MutationType.Make(types);
        foreach (var type in types.All)
        {
            RegisterType(type);
        }
    }
}
