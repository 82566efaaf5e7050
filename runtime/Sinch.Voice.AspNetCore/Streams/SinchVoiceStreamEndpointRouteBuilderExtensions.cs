using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sinch.Voice;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Provides extension methods that map the streams of calls.</summary>
public static class SinchVoiceStreamEndpointRouteBuilderExtensions
{
    private const string LogCategory = "Sinch.Voice.Streams";

    /// <summary>Maps the streams that <c>connectStream</c> actions connect to a handler, and verifies the ticket of each before the handler is created.</summary>
    /// <remarks>
    /// The endpoint needs no <c>UseWebSockets</c>. The response is 426 if the request does not open a WebSocket, and 503 if too many streams are open or the application stops.
    /// A connection without a ticket of this application is rejected and closed. The log contains the reason (category <c>Sinch.Voice.Streams</c>).
    /// </remarks>
    /// <typeparam name="THandler">The handler. If it is not registered, it is created for each stream with the services of the request.</typeparam>
    /// <param name="endpoints">The endpoint route builder.</param>
    /// <param name="pattern">The route pattern, such as <c>/voice/stream</c>.</param>
    /// <returns>A builder for endpoint conventions such as filters, rate limits and metadata.</returns>
    /// <exception cref="InvalidOperationException"><see cref="SinchVoiceStreamServiceCollectionExtensions.AddSinchVoiceStreams"/> was not called.</exception>
    /// <exception cref="ArgumentException">Tickets are required, and no application is configured whose secret could sign them.</exception>
    public static IEndpointConventionBuilder MapSinchVoiceStream<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
        where THandler : class, IVoiceStreamHandler
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        var handlers = new HandlerFactory<THandler>(endpoints.ServiceProvider);
        return Map(endpoints, pattern, typeof(THandler).Name, (context, stream, cancellationToken) => handlers.Create(context).HandleAsync(stream, cancellationToken));
    }

    /// <summary>Maps the streams that <c>connectStream</c> actions connect to a delegate, and verifies the ticket of each before.</summary>
    /// <remarks>
    /// The endpoint needs no <c>UseWebSockets</c>. The response is 426 if the request does not open a WebSocket, and 503 if too many streams are open or the application stops.
    /// A connection without a ticket of this application is rejected and closed. The log contains the reason (category <c>Sinch.Voice.Streams</c>).
    /// </remarks>
    /// <param name="endpoints">The endpoint route builder.</param>
    /// <param name="pattern">The route pattern, such as <c>/voice/stream</c>.</param>
    /// <param name="handler">Handles the stream of a call. When the task completes, the platform hangs up.</param>
    /// <returns>A builder for endpoint conventions such as filters, rate limits and metadata.</returns>
    /// <exception cref="InvalidOperationException"><see cref="SinchVoiceStreamServiceCollectionExtensions.AddSinchVoiceStreams"/> was not called.</exception>
    /// <exception cref="ArgumentException">Tickets are required, and no application is configured whose secret could sign them.</exception>
    public static IEndpointConventionBuilder MapSinchVoiceStream(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern, Func<StreamedCall, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        return Map(endpoints, pattern, "delegate", (_, stream, cancellationToken) => handler(stream, cancellationToken));
    }

    private static IEndpointConventionBuilder Map(
        IEndpointRouteBuilder endpoints, string pattern, string name, Func<HttpContext, StreamedCall, CancellationToken, Task> handle)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);

        var services = endpoints.ServiceProvider;
        var tickets = services.GetService<StreamTicketRegister>()
            ?? throw new InvalidOperationException("Call services.AddSinchVoiceStreams(...) before MapSinchVoiceStream.");
        tickets.Validate();
        var endpoint = new StreamEndpoint(
            tickets,
            services.GetRequiredService<StreamCount>(),
            services.GetRequiredService<IOptions<SinchVoiceStreamOptions>>().Value,
            services.GetRequiredService<IHostApplicationLifetime>(),
            services.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory),
            handle);

        // The middleware is part of the endpoint, as in SignalR, so that an application cannot forget it.
        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseWebSockets();
        pipeline.Run(endpoint.HandleAsync);
        return endpoints.Map(pattern, pipeline.Build()).WithDisplayName($"Sinch Voice streams ({name})").WithMetadata(StreamEndpointMarker.Instance);
    }
}
