using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Sinch.Voice;

/// <summary>Creates the tickets that connect calls to the stream endpoints of the application. It is a service: take it in the constructor of your callback handler.</summary>
/// <example>
/// <code>
/// sealed class Ivr(StreamTickets tickets) : VoiceCallbackHandler
/// {
///     public override async ValueTask&lt;IceSvaml?&gt; OnIceAsync(IceEvent ice, CallbackContext context) => new IceSvaml
///     {
///         Action = ConnectStreamAction.To(await tickets.CreateAsync(ice.CallId!, context)),
///     };
/// }
/// </code>
/// </example>
public sealed class StreamTickets
{
    private readonly StreamTicketRegister _tickets;
    private readonly EndpointDataSource _endpoints;
    private readonly SinchVoiceStreamOptions _options;

    internal StreamTickets(StreamTicketRegister tickets, EndpointDataSource endpoints, IOptions<SinchVoiceStreamOptions> options)
    {
        _tickets = tickets;
        _endpoints = endpoints;
        _options = options.Value;
    }

    /// <summary>Creates a ticket for a call. It is valid for <see cref="SinchVoiceStreamOptions.TicketLifetime"/>, for this call, and once.</summary>
    /// <param name="callId">The ID of the call, from the event.</param>
    /// <param name="context">The context of the callback. It tells which application's secret signs the ticket, and where the platform reaches this application.</param>
    /// <param name="path">The path of the stream endpoint, such as <c>/voice/stream</c>; <see langword="null"/> if only one is mapped.</param>
    /// <returns>The ticket, for the generated <c>ConnectStreamAction.To</c>.</returns>
    /// <exception cref="ArgumentException"><paramref name="callId"/> is empty, or <paramref name="path"/> does not begin with a slash.</exception>
    /// <exception cref="InvalidOperationException">
    /// No endpoint is mapped, several are and <paramref name="path"/> is <see langword="null"/>, or no key can sign the ticket. The message says what to do.
    /// </exception>
    public ValueTask<StreamTicket> CreateAsync(string callId, CallbackContext context, string? path = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(callId);
        ArgumentNullException.ThrowIfNull(context);
        path ??= FindPath();
        if (!path.StartsWith('/'))
        {
            throw new ArgumentException("The path of an endpoint begins with a slash.", nameof(path));
        }

        var url = _options.PublicUrl is { } publicUrl ? StreamUrl.Of(publicUrl, path)
            : context.Origin is { } origin ? StreamUrl.Of(origin, path)
            : throw new InvalidOperationException($"The callback did not come in through an endpoint, so its host is unknown. Set {nameof(SinchVoiceStreamOptions)}.{nameof(SinchVoiceStreamOptions.PublicUrl)}.");
        return _tickets.CreateAsync(url, callId, context.ApplicationKey, context.CancellationToken);
    }

    private string FindPath()
    {
        string[] patterns =
        [
            .. _endpoints.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<StreamEndpointMarker>() is not null)
                .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/')).Distinct(StringComparer.Ordinal),
        ];
        return patterns switch
        {
            [var pattern] when !pattern.Contains('{', StringComparison.Ordinal) => pattern,
            [var pattern] => throw new InvalidOperationException($"The route '{pattern}' has parameters. Pass the path of the endpoint to {nameof(CreateAsync)}."),
            [] => throw new InvalidOperationException("No stream endpoint is mapped. Call app.MapSinchVoiceStream(...)."),
            _ => throw new InvalidOperationException($"Several stream endpoints are mapped ({string.Join(", ", patterns)}). Pass the path of one of them to {nameof(CreateAsync)}."),
        };
    }
}

/// <summary>Marks stream endpoints among all others.</summary>
internal sealed class StreamEndpointMarker
{
    public static StreamEndpointMarker Instance { get; } = new();
}
