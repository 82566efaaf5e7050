using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Sinch.Voice;
using Sinch.Voice.Runtime;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Maps the callbacks of the Sinch Voice API.</summary>
public static class SinchVoiceCallbackEndpointRouteBuilderExtensions
{
    private const string LogCategory = "Sinch.Voice.Callbacks";

    /// <summary>
    /// Maps callbacks to a handler. Requests are verified before anything reads them: 401 for one that isn't the platform's, 413 for a body
    /// that is too large, 415 for one that isn't JSON, 400 for malformed JSON, 500 if the handler throws, or if a
    /// middleware has read the body without buffering it; all with empty bodies, the reason in the log (category <c>Sinch.Voice.Callbacks</c>).
    /// </summary>
    /// <typeparam name="THandler">
    /// A class derived from the generated <c>VoiceCallbackHandler</c>. It is taken from the services of the request, or created with them if
    /// it isn't registered.
    /// </typeparam>
    /// <param name="endpoints">Where to map.</param>
    /// <param name="pattern">The route, such as <c>/sinch/voice</c>.</param>
    /// <returns>A builder for filters, rate limits, metadata and the like.</returns>
    /// <exception cref="InvalidOperationException">
    /// <see cref="SinchVoiceCallbackServiceCollectionExtensions.AddSinchVoiceCallbacks"/> wasn't called, or names nobody whose callbacks are
    /// accepted.
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
        var endpoint = new CallbackEndpoint<THandler>(verifier, options, logger);
        return endpoints.MapPost(pattern, (RequestDelegate)endpoint.HandleAsync).WithDisplayName($"Sinch Voice callbacks ({typeof(THandler).Name})");
    }
}
