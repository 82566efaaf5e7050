using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Checks that the platform is reachable and accepts the credential of a client, with an operation that is free of charge.</summary>
internal sealed class VoiceHealthCheck(ApiPipeline pipeline) : IHealthCheck
{
    private static readonly ApiOperation s_numbers = new(
        "HealthCheck", HttpMethod.Get, "/v1/configuration/numbers", new Uri("https://callingapi.sinch.com/"), 200)
    {
        Name = "The health check",
    };

    /// <exception cref="InvalidOperationException">No client of a Sinch document is registered with the key, or several are.</exception>
    public static VoiceHealthCheck Create(IServiceProvider provider, string? serviceKey)
    {
        RegisteredClient[] clients =
        [
            .. provider.GetServices<RegisteredClient>().Where(client => client.ServiceKey == serviceKey && client.Options == typeof(SinchVoiceOptions)),
        ];
        return clients switch
        {
            [var client] => new VoiceHealthCheck(client.CreatePipeline(provider)),
            [] => throw new InvalidOperationException(serviceKey is null
                ? "The health check needs a registered client: call services.AddSinchVoice(...), or pass the service key of a keyed client."
                : $"The health check needs the client with the service key '{serviceKey}': call services.AddKeyedSinchVoice(...)."),
            _ => throw new InvalidOperationException(
                "Several clients of Sinch documents are registered. Register the client to check with a service key, and pass the key to the health check."),
        };
    }

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await pipeline.SendAsync(new ApiRequest(s_numbers, s_numbers.PathTemplate), options: null, cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy();
        }
        catch (ApiException exception)
        {
            return new HealthCheckResult(context.Registration.FailureStatus, exception.Message, exception);
        }
    }
}
