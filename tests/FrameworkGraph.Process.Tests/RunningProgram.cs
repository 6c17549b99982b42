using System.Diagnostics;
using System.Globalization;
using System.Text;
using FrameworkGraph.Tests;
using Xunit;
using SystemProcess = System.Diagnostics.Process;

namespace FrameworkGraph.Process.Tests;

/// <summary>The built program as a process of its own, which a test may kill at any moment.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _error = new();
    private readonly TaskCompletionSource<Uri?> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SystemProcess _process;
    private readonly Task _memory;
    private long _peak;

    private RunningProgram(ProcessStartInfo start)
    {
        _process = SystemProcess.Start(start)!;
        _process.OutputDataReceived += (_, line) => Hear(_output, line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(_error, line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        _memory = Task.Run(WatchMemoryAsync);
    }

    public string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public bool HasEnded => _process.HasExited;

    public static RunningProgram Start(params string[] arguments) => Start([], new Dictionary<string, string?>(), arguments);

    /// <param name="through">A program that starts ours, with its arguments; empty: none.</param>
    /// <param name="environment">Variables of the environment; null: unset.</param>
    public static RunningProgram Start(string[] through, IReadOnlyDictionary<string, string?> environment, params string[] arguments)
    {
        string[] line = [.. through, Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", Path.Combine(AppContext.BaseDirectory, "FrameworkGraph.Server.dll"), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Repository.Root };
        // The address of a Neo4j that other tests use is not for a program that was not told of it.
        start.Environment.Remove("Store");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new RunningProgram(start);
    }

    /// <summary>Waits until it serves.</summary>
    public async Task<Uri> ReadyAsync()
    {
        var ready = await _ready.Task.WaitAsync(Patience);
        if (ready is null)
        {
            var end = await EndAsync();
            Assert.Fail($"It ended with code {end.ExitCode}: {end.Error}{end.Output}");
        }

        return ready!;
    }

    /// <summary>Waits until it ends by itself.</summary>
    /// <param name="patience">How long; three minutes unless given.</param>
    public async Task<ProgramEnd> EndAsync(TimeSpan? patience = null)
    {
        using var limit = new CancellationTokenSource(patience ?? Patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It did not end within {(patience ?? Patience).TotalSeconds} s: {_output} {Error}");
        }

        await _memory;
        return new(_process.ExitCode, _output.ToString(), Error, _peak);
    }

    /// <summary>SIGKILL: the program gets no say in it.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        await _memory;
        _process.Dispose();
    }

    private void Hear(StringBuilder said, string? line)
    {
        lock (said)
        {
            said.AppendLine(line);
        }

        if (line?.Trim() is { } text && text.StartsWith("Page:", StringComparison.Ordinal))
        {
            _ready.TrySetResult(new Uri(text["Page:".Length..].Trim()));
        }
        else if (line is null)
        {
            _ready.TrySetResult(null);
        }
    }

    /// <summary>The system keeps the peak itself; it is gone with the process, so it is asked for again and again.</summary>
    private async Task WatchMemoryAsync()
    {
        var status = $"/proc/{_process.Id}/status";
        while (OperatingSystem.IsLinux() && !_process.HasExited)
        {
            try
            {
                var line = File.ReadLines(status).FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
                _peak = line is null ? _peak : long.Parse(line["VmHWM:".Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
            }
            catch (IOException)
            {
                return;
            }

            await Task.Delay(50);
        }
    }
}
