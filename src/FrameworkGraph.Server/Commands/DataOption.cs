using System.CommandLine;

namespace FrameworkGraph.Server.Commands;

/// <summary>`--data DIR`, as every command has it.</summary>
internal sealed class DataOption : Option<string>
{
    public DataOption(string description = "The folder of the database.") : base("--data")
    {
        Description = description;
        DefaultValueFactory = _ => Folders.Data;
    }
}
