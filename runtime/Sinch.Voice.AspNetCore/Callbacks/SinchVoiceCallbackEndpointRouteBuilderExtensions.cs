using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sinch.Voice;
using Sinch.Voice.Runtime;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Provides extension methods that map the callbacks of the Sinch Voice API.</summary>
public static class SinchVoiceCallbackEndpointRouteBuilderExtensions
{
    private const string LogCategory = "Sinch.Voice.Callbacks";

    /// <summary>Maps callbacks to a handler and verifies each request before any code reads it.</summary>
    /// <remarks>
    /// The response is 401 if the request does not come from the platform, 413 if the body is too large, 415 if it is not JSON, 400 if the JSON is
    /// malformed, 500 if the handler throws or cannot be created, or a middleware has read the body without buffering it,
    /// and 503 if the replay store or the resolver of secrets throws. These responses are empty; the log contains
    /// the reason (category <c>Sinch.Voice.Callbacks</c>).
    /// </remarks>
    /// <typeparam name="THandler">
    /// The handler, which derives from the generated <c>VoiceCallbackHandler</c>. If it is not registered, it is created with the services of the
    /// request.
    /// </typeparam>
    /// <param name="endpoints">The endpoint route builder.</param>
    /// <param name="pattern">The route pattern, such as <c>/sinch/voice</c>.</param>
    /// <returns>A builder for endpoint conventions such as filters, rate limits and metadata.</returns>
    /// <exception cref="InvalidOperationException">
    /// <see cref="SinchVoiceCallbackServiceCollectionExtensions.AddSinchVoiceCallbacks"/> was not called, or no callbacks are accepted.
    /// </exception>
    public static IEndpointConventionBuilder MapSinchVoiceCallbacks<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern)
        where THandler : class, ICallbackDispatcher
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);

        var services = endpoints.ServiceProvider;
        var verifier = services.GetService<CallbackVerifier>()
            ?? throw new InvalidOperationException("Call services.AddSinchVoiceCallbacks(...) before MapSinchVoiceCallbacks.");
        var options = services.GetRequiredService<IOptions<SinchVoiceCallbackOptions>>().Value;
        var logger = services.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory);
        var endpoint = new CallbackEndpoint<THandler>(verifier, new HandlerFactory<THandler>(services), options, logger);
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.HandleAsync).WithDisplayName($"Sinch Voice callbacks ({typeof(THandler).Name})");
    }
}
