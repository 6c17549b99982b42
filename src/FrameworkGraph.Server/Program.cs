return await FrameworkGraph.Server.Commands.CommandTree.Build().Parse(args).InvokeAsync();
