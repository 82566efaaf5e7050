using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>Makes the calls of a client: address, credential, time, errors. It holds nothing of a call and is safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPipeline
{
    private readonly ApiTransport _transport;
    private readonly Func<ClientSettings> _settings;
    private readonly ServerRegion? _region;

    private ApiPipeline(ApiTransport transport, Func<ClientSettings> settings, ServerRegion? region = null)
    {
        _transport = transport;
        _settings = settings;
        _region = region;
    }

    /// <summary>The pipeline of test doubles of a client and its groups: what they don't override can't be called.</summary>
    public static ApiPipeline Unconnected { get; } = Create(new ApiDescription("Unconnected", []), ApiCredential.None, null, null);

    /// <summary>Creates the pipeline of a client.</summary>
    /// <param name="api">The document's description.</param>
    /// <param name="credential">What requests are authenticated with; <see langword="null"/> for nothing.</param>
    /// <param name="options">The client's options, which are copied.</param>
    /// <param name="httpClient">The caller's own; <see langword="null"/> for connections shared with other clients.</param>
    /// <exception cref="ArgumentNullException"><paramref name="api"/> is <see langword="null"/>, or the credential that it requires.</exception>
    /// <exception cref="ArgumentException">The options can't be used.</exception>
    public static ApiPipeline Create(ApiDescription api, ApiCredential? credential, SinchVoiceOptions? options, HttpClient? httpClient)
    {
        var settings = new ClientSettings(api, credential, options);
        return new ApiPipeline(ClientTransport.Create(settings.Options, httpClient), () => settings);
    }

    /// <summary>Creates the pipeline of a client whose connections and settings change under way.</summary>
    internal static ApiPipeline Create(Func<HttpClient> authenticatedClient, Func<ClientSettings> settings)
        => new(new ApiTransport(authenticatedClient, authenticatesAttempts: true), settings);

    /// <summary>The pipeline with all that this one has, for another region.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is <see langword="null"/>.</exception>
    public ApiPipeline For(ServerRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        ThrowIfUnconnected(nameof(For));
        return new ApiPipeline(_transport, _settings, region);
    }

    /// <summary>The pipeline with all that this one has, for the region that manages a call.</summary>
    /// <exception cref="ArgumentException">The address isn't at a server that is given the credential.</exception>
    public ApiPipeline For(string callResourceUrl)
    {
        ThrowIfUnconnected(nameof(For));
        return CallResource.FindRegion(callResourceUrl, _settings().Servers) is { } region ? For(region) : this;
    }

    /// <summary>Makes a call whose answer has no content that matters.</summary>
    /// <exception cref="SinchVoiceException">The call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task SendAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
        => SendAsync(request, ResponseReader.Nothing, options, cancellationToken);

    /// <summary>Makes a call and reads the answer.</summary>
    /// <typeparam name="T">The generated type of the answer.</typeparam>
    /// <exception cref="SinchVoiceException">The call failed, or the answer can't be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
        where T : IJsonModel<T>
        => SendAsync(request, ModelReader<T>.Instance, options, cancellationToken);

    /// <summary>Makes a call and reads the answer.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <exception cref="SinchVoiceException">The call failed, or the answer can't be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<T> SendAsync<T>(ApiRequest request, ResponseReader<T> reader, RequestOptions? options, CancellationToken cancellationToken)
    {
        ThrowIfUnconnected(request.Operation.Name);
        var settings = _settings();
        var region = options?.Region ?? _region;
        var address = ServerAddress.Combine(settings.Servers.ServerOf(request.Operation, region), request.Path);
        if (request.Body is { } body)
        {
            // What fails here fails in a stream of the caller's, who is told so by the stream's own exception.
            await body.BufferAsync(cancellationToken).ConfigureAwait(false);
        }

        using var observation = CallObservation.Start(settings, request.Operation, address);
        ApiResponse? response = null;
        try
        {
            response = await SendAndReadAsync(request, reader.ContentOf, options, settings, region, address, observation, cancellationToken).ConfigureAwait(false);
            observation?.Received(response.StatusCode);
            if (!request.Operation.IsSuccess((int)response.StatusCode))
            {
                throw ErrorResponse.ToException(settings, request.Operation, response);
            }

            options?.OnResponse?.Invoke(response.Info);
            var result = reader.Read(settings, request.Operation, response);
            observation?.Succeeded();
            return result;
        }
        catch (Exception exception)
        {
            response?.Dispose();
            observation?.Failed(exception);
            throw;
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    private async ValueTask<ApiResponse> SendAndReadAsync(
        ApiRequest request,
        Func<ApiOperation, int, ResponseContent> contentOf,
        RequestOptions? options,
        ClientSettings settings,
        ServerRegion? region,
        Uri address,
        CallObservation? observation,
        CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(options?.Timeout ?? settings.Options.Timeout, settings.Options.TimeProvider, cancellationToken);
        RequestAttempts? attempts = null;
        HttpRequestMessage? sent = null;
        try
        {
            var client = _transport.Client();
            for (var hops = 0; ; hops++)
            {
                using var message = sent = RequestMessage.Create(request, options, address, client);
                attempts = await _transport.AuthenticateAsync(message, request, settings, observation, deadline).ConfigureAwait(false);
                var response = await ApiTransport.SendAsync(client, message, deadline.Token).ConfigureAwait(false);
                if (hops < RedirectPolicy.MaxHops && settings.Redirects.Next(response, request.Operation, address, region) is { } next)
                {
                    observation?.Redirected(response.StatusCode, next);
                    response.Dispose();
                    address = next;
                    continue;
                }

                var content = contentOf(request.Operation, (int)response.StatusCode);
                return await ApiResponse.ReadAsync(response, content, settings.Options.MaxResponseSize, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // Handlers of the caller's throw what they like, a circuit breaker's exception for instance: it is why the call failed.
            cancellationToken.ThrowIfCancellationRequested();
            throw FirstOutcome.Describe(settings, request.Operation, attempts, sent, exception, deadline)
                ?? TransportError.Describe(settings, request.Operation, sent, exception, deadline);
        }
    }

    private void ThrowIfUnconnected(string called)
    {
        if (this == Unconnected)
        {
            throw new InvalidOperationException($"{called} was called on a test double that doesn't override its method.");
        }
    }
}
