using FrameworkGraph.Ontology;
using GraphQL.Types;

namespace FrameworkGraph.Server.GraphQl.Types;

/// <summary>The types made so far; types refer to each other by name, so that they can be made in any order.</summary>
internal sealed class TypeRegistry
{
    private readonly Dictionary<string, IGraphType> _types = [];

    public IEnumerable<IGraphType> All => _types.Values;

    public static GraphQLTypeReference Ref(string name) => new(name);

    public static IGraphType NonNull(IGraphType type) => new NonNullGraphType(type);

    public static IGraphType ListOf(IGraphType type) => new ListGraphType(new NonNullGraphType(type));

    public T Add<T>(T type)
        where T : IGraphType
    {
        _types.Add(type.Name, type);
        return type;
    }

    /// <summary>The enumeration of a vocabulary, made when first asked for.</summary>
    public IGraphType Enum(Vocabulary vocabulary)
    {
        if (!_types.ContainsKey(vocabulary.Name))
        {
            var type = new EnumerationGraphType { Name = vocabulary.Name, Description = vocabulary.Description };
            foreach (var term in vocabulary.Terms)
            {
                type.Add(new EnumValueDefinition(term.EnumName, term.Slug) { Description = term.Description });
            }

            Add(type);
        }

        return Ref(vocabulary.Name);
    }

    public bool Has(string name) => _types.ContainsKey(name);
}
