using System.Text.Encodings.Web;
using System.Text.Json;

namespace FrameworkGraph.Seed;

internal static class SeedJson
{
    /// <summary>Letters stay letters: the details are read by people too.</summary>
    public static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
