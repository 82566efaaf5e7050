using Aspire.Hosting;
using Aspire.Hosting.ApplicationModel;

namespace Sinch.Voice.Aspire.Hosting;

/// <summary>Represents the callback URL of an application whose port is known only once Aspire has chosen it.</summary>
internal sealed record CallbackTarget(EndpointReference Endpoint, string Path)
{
    /// <summary>Throws if the application has no such endpoint, which could not get a port.</summary>
    public void Check()
    {
        if (!Endpoint.Exists)
        {
            var names = string.Join(", ", Endpoint.Resource.Annotations.OfType<EndpointAnnotation>().Select(endpoint => $"'{endpoint.Name}'"));
            throw new DistributedApplicationException(
                $"The resource '{Endpoint.Resource.Name}' has no endpoint '{Endpoint.EndpointName}' for callbacks. "
                + (names.Length > 0 ? $"Pass one of its endpoints to WithCallback: {names}." : "Add one, for example with WithHttpEndpoint()."));
        }
    }

    /// <summary>Waits for the port, and returns the URL.</summary>
    public async Task<Uri> GetUrlAsync(CancellationToken cancellationToken)
        => new(new Uri((await Endpoint.GetValueAsync(cancellationToken).ConfigureAwait(false))!), Path);
}
