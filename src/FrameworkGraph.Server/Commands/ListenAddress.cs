using System.Net;
using System.Net.Sockets;
using FrameworkGraph.Server.Access;

namespace FrameworkGraph.Server.Commands;

/// <summary>Whether the program can listen where it is told to, which is asked before it does anything else.</summary>
internal static class ListenAddress
{
    /// <exception cref="ConfigurationException">It is no address of the form http://HOST:PORT.</exception>
    /// <exception cref="FormatException">It is no address.</exception>
    /// <exception cref="SocketException">Another program listens there, or this machine has no such address.</exception>
    public static void Check(string url)
    {
        var address = BindingAddress.Parse(url);
        if (!address.Scheme.Equals("http", StringComparison.OrdinalIgnoreCase))
        {
            throw new ConfigurationException($"The program speaks http and does not listen at {url}: give an address with http; a proxy in front of it speaks https, as docs/deploy.md says.");
        }

        if (address.IsUnixPipe)
        {
            return;
        }

        if (address.PathBase.Length > 0)
        {
            throw new ConfigurationException($"The program listens at an address without a path and not at {url}: leave out {address.PathBase}.");
        }

        if (address.Port is < 0 or > IPEndPoint.MaxPort)
        {
            throw new ConfigurationException($"{url} has no port from 0 to {IPEndPoint.MaxPort}.");
        }

        if (address.Port == 0 && address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            throw new ConfigurationException($"For any port that is free (0) give http://127.0.0.1:0 in place of {url}.");
        }

        Try(address);
    }

    /// <summary>A name other than localhost means every address, as it does to the server itself.</summary>
    private static void Try(BindingAddress address)
    {
        using var listener = IPAddress.TryParse(address.Host, out var ip) ? new TcpListener(ip, address.Port)
            : AccessOptions.IsLoopback(address.Host) ? new TcpListener(IPAddress.Loopback, address.Port)
            : TcpListener.Create(address.Port);
        listener.Start();
    }
}
