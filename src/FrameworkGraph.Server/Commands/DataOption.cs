using System.CommandLine;

namespace FrameworkGraph.Server.Commands;

/// <summary>`--data DIR`, as every command has it.</summary>
internal sealed class DataOption : Option<string>
{
    public DataOption(string description = "The folder of the database.") : base("--data")
    {
        Description = description;
        DefaultValueFactory = _ => Folders.Data;
        Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is var folder && File.Exists(folder))
            {
                result.AddError($"--data is a folder, and {folder} is a file: give the folder that has the database or shall have it.");
            }
        });
    }
}
