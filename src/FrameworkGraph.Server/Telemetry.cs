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
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is null || configuration.GetValue<bool>("OTEL_SDK_DISABLED"))
        {
            return;
        }

        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation().AddSource(StoreCalls.Name))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(StoreCalls.Name))
            .UseOtlpExporter();
    }
}
