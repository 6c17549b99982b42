using System.Text;

namespace FrameworkGraph.Exchange;

/// <summary>The files of a graph-seed folder while they are written, each with one section; only one is open at a time.</summary>
internal sealed class SeedFiles(string folder, ExportNotice notice) : IDisposable
{
    private string? _open;
    private StreamWriter? _writer;

    /// <summary>Adds a row to a file, which begins with its head.</summary>
    /// <param name="path">The path within the folder.</param>
    /// <param name="head">What stands between the format and the rows, such as the name of the section.</param>
    public void Add(string path, string head, string row)
    {
        if (path != _open)
        {
            _writer?.Dispose();
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var there = File.Exists(file);
            (_open, _writer) = (path, new StreamWriter(file, there, new UTF8Encoding(false)) { NewLine = "\n" });
            if (!there)
            {
                _writer.Write($"# {notice.Line}\nformat: 1\n{head}\n");
            }
        }

        _writer!.Write(row);
    }

    public void Dispose() => _writer?.Dispose();
}
