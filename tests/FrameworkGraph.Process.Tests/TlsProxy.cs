using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FrameworkGraph.Process.Tests;

/// <summary>Speaks TLS in front of a server that does not, with a certificate of an authority of its own.</summary>
internal sealed class TlsProxy : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate;
    private readonly Uri _behind;

    public TlsProxy(Uri behind, string folder)
    {
        _behind = behind;
        using var authorityKey = RSA.Create(2048);
        var request = new CertificateRequest("CN=Authority of a test", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var authority = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        AuthorityFile = Path.Combine(folder, "authority.pem");
        File.WriteAllText(AuthorityFile, authority.ExportCertificatePem());

        using var key = RSA.Create(2048);
        var named = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        named.CertificateExtensions.Add(names.Build());
        using var issued = named.Create(authority, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddHours(12), [1, 2, 3, 4]);
        using var whole = issued.CopyWithPrivateKey(key);
        _certificate = X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null);
        _listener.Start();
        _ = Task.Run(ServeAsync);
    }

    /// <summary>The authority's certificate, for who is to trust it.</summary>
    public string AuthorityFile { get; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Dispose();
        _certificate.Dispose();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = ForwardAsync(await _listener.AcceptTcpClientAsync(_stop.Token));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task ForwardAsync(TcpClient client)
    {
        try
        {
            using (client)
            await using (var outside = new SslStream(client.GetStream()))
            using (var server = new TcpClient())
            {
                await outside.AuthenticateAsServerAsync(_certificate);
                await server.ConnectAsync(_behind.Host, _behind.Port);
                var inside = server.GetStream();
                await Task.WhenAny(outside.CopyToAsync(inside, _stop.Token), inside.CopyToAsync(outside, _stop.Token));
            }
        }
        catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException or SocketException or OperationCanceledException)
        {
            // The client does not trust us, or has gone.
        }
    }
}
