using System.CommandLine;
using FrameworkGraph.Server.Commands;

// Longer than the host waits for requests in flight; the command line's own patience of two seconds would cut them off.
var draining = TimeSpan.FromSeconds(40);
return await CommandTree.Build().Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = draining });
