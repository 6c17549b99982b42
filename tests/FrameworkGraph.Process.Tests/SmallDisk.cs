using System.Diagnostics;
using Xunit;
using SystemProcess = System.Diagnostics.Process;

namespace FrameworkGraph.Process.Tests;

/// <summary>A folder on a disk of its own of a few megabytes, in memory. It takes an administrator on Linux to make one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    private string Ballast => Path.Combine(_folder, "ballast");

    /// <summary>Makes the folder, or skips the test where that cannot be done.</summary>
    public static SmallDisk Make(string folder, int megabytes)
    {
        Directory.CreateDirectory(folder);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A full disk is tried on a small disk in memory, which an administrator on Linux alone can make.");
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "tmpfs", folder), "A full disk is tried on a small disk in memory, and mounting one is not allowed here.");
        return new(folder);
    }

    /// <summary>Takes all room but some.</summary>
    public void Fill(int leave = 0)
    {
        using var ballast = new FileStream(Ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        var block = new byte[4096];
        try
        {
            while (true)
            {
                ballast.Write(block);
            }
        }
        catch (IOException)
        {
            ballast.SetLength(Math.Max(0, ballast.Length - leave));
        }
    }

    public void MakeRoom() => File.Delete(Ballast);

    public void Dispose() => Run("umount", "-l", _folder);

    private static bool Run(string program, params string[] arguments)
    {
        using var process = SystemProcess.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
