namespace Sinch.Voice.Client.Tests.Infrastructure;

/// <summary>Sends every request to one server, and records its original host.</summary>
internal sealed class ReroutingHandler(Uri server) : DelegatingHandler(new SocketsHttpHandler { AllowAutoRedirect = false })
{
    public List<Uri> Addresses { get; } = [];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Addresses.Add(request.RequestUri!);
        request.RequestUri = new Uri(server.GetLeftPart(UriPartial.Authority) + request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}
