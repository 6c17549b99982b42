using FrameworkGraph.Server.Http;
using FrameworkGraph.Store;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace FrameworkGraph.Server;

/// <summary>Traces and metrics over OTLP, switched on by the standard OTEL_* variables and free when off.</summary>
internal static class Telemetry
{
    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        // One address for both, or one for each.
        bool Goes(string signal) => configuration[$"OTEL_{signal}_EXPORTER"] is not "none"
            && (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] ?? configuration[$"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"]) is { Length: > 0 };
        var (traces, metrics) = (Goes("TRACES"), Goes("METRICS"));
        if ((!traces && !metrics) || string.Equals(configuration["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var telemetry = services.AddOpenTelemetry();
        if (traces)
        {
            telemetry.WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource(Operations.Name, StoreCalls.Name));
        }

        if (metrics)
        {
            telemetry.WithMetrics(metering => metering.AddAspNetCoreInstrumentation().AddMeter(Operations.Name, StoreCalls.Name));
        }

        telemetry.UseOtlpExporter();
    }
}
