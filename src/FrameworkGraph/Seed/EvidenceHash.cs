using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FrameworkGraph.Graph;
using FrameworkGraph.Ontology;

namespace FrameworkGraph.Seed;

/// <summary>
/// The hash that names a release. It is made of the nodes, claims and tombstones and of nothing else, so that the same evidence has the same
/// name by whatever way it came: each record as JSON-LD has it, in canonical JSON, is hashed by SHA-256, and the hashes are added up modulo
/// 2^256. A sum is the same in every order and needs no memory, however many records there are.
/// </summary>
public sealed class EvidenceHash
{
    private readonly ulong[] _sum = new ulong[4];
    private readonly StringBuilder _text = new();

    public static string Of(IEnumerable<Node> nodes, IEnumerable<Claim> claims, IEnumerable<Tombstone> tombstones)
    {
        var hash = new EvidenceHash();
        foreach (var node in nodes)
        {
            hash.Add(node);
        }

        foreach (var claim in claims)
        {
            hash.Add(claim);
        }

        foreach (var tombstone in tombstones)
        {
            hash.Add(tombstone);
        }

        return hash.Release;
    }

    /// <summary>The first 16 hexadecimal digits of the sum so far.</summary>
    public string Release => _sum[^1].ToString("x16", System.Globalization.CultureInfo.InvariantCulture);

    public void Add(Node n) => Add(
        [
            ("@id", n.Id), ("@type", n.Kind.TypeName), ("label", n.Label), ("type", n.Type), ("home", n.Home), ("paragraph", n.Paragraph), ("number", n.Number), ("year", n.Year),
            ("jurisdiction", n.Jurisdiction), ("audience", n.Audience.Length == 0 ? null : n.Audience),
        ],
        n.Details);

    public void Add(Claim c) => Add(
        [
            ("@id", c.Id), ("@type", "Claim"), ("subject", c.Subject), ("predicate", c.Predicate), ("object", c.Object), ("source", c.Source),
            ("cites", c.Cites.Count == 0 ? null : c.Cites.Order(StringComparer.Ordinal)), ("paragraph", c.Paragraph), ("phrase", c.Phrase),
            .. ClaimFields.Facets.Select(f => (f.Name, (object?)c.Facet(f.Name))), ("coder", c.Coder), ("date", c.Date), ("year", c.Year), ("jurisdiction", c.Jurisdiction),
            ("audience", c.Audience.Length == 0 ? null : c.Audience),
        ],
        c.Details);

    public void Add(Tombstone t) => Add([("@id", t.Id), ("@type", "Tombstone"), ("supersededBy", t.SupersededBy), ("reason", t.Reason)], Details.Empty);

    private void Add(IEnumerable<(string Name, object? Value)> members, Details details)
    {
        using var rest = JsonDocument.Parse(details.Json);
        CanonicalJson.Write(_text.Clear(), members.Concat(rest.RootElement.EnumerateObject().Select(p => (p.Name, (object?)p.Value))));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(_text.ToString()), hash);
        var carry = UInt128.Zero;
        for (var i = 0; i < _sum.Length; i++)
        {
            carry += (UInt128)_sum[i] + BinaryPrimitives.ReadUInt64BigEndian(hash[(8 * (_sum.Length - 1 - i))..]);
            (_sum[i], carry) = ((ulong)carry, carry >> 64);
        }
    }
}
