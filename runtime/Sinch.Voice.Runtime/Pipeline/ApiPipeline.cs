using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Sends the requests of a client: it selects the server, authenticates, applies the timeout and creates exceptions. It is thread-safe and holds no
/// state of a call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPipeline
{
    private readonly ApiTransport _transport;
    private readonly Func<ClientSettings> _settings;
    private readonly ServerRegion? _region;
    private readonly Action<ResponseInfo>? _onSuccess;

    private ApiPipeline(ApiTransport transport, Func<ClientSettings> settings, ServerRegion? region = null, Action<ResponseInfo>? onSuccess = null)
    {
        _transport = transport;
        _settings = settings;
        _region = region;
        _onSuccess = onSuccess;
    }

    /// <summary>Gets the pipeline for test doubles of a client and its groups. A method that a test double does not override throws.</summary>
    public static ApiPipeline Unconnected { get; } = Create(new ApiDescription("Unconnected", "Sinch.Voice.Unconnected", []), ApiCredentials.None, null, null);

    /// <summary>Creates the pipeline of a client.</summary>
    /// <param name="api">The description of the API.</param>
    /// <param name="credential">The credential used to authenticate requests; <see langword="null"/> for none.</param>
    /// <param name="options">The options of the client. They are copied.</param>
    /// <param name="httpClient">The HTTP client; <see langword="null"/> to use the process-wide connection pool.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ArgumentNullException">
    /// <paramref name="api"/> is <see langword="null"/>, or <paramref name="credential"/> is <see langword="null"/> and the API requires a
    /// credential.
    /// </exception>
    /// <exception cref="ArgumentException">The options are invalid.</exception>
    public static ApiPipeline Create(ApiDescription api, ApiCredential? credential, ApiClientOptions? options, HttpClient? httpClient)
    {
        var settings = new ClientSettings(api, credential, options);
        return new ApiPipeline(ClientTransport.Create(settings.Options, httpClient), () => settings);
    }

    /// <summary>Gets the servers of the current settings.</summary>
    internal ServerMap Servers => _settings().Servers;

    /// <summary>Creates the pipeline of a client whose connections and settings can change.</summary>
    internal static ApiPipeline Create(Func<HttpClient> authenticatedClient, Func<ClientSettings> settings)
        => new(new ApiTransport(authenticatedClient, authenticatesAttempts: true), settings);

    /// <summary>Creates a pipeline with the same settings for another region.</summary>
    /// <param name="region">The region.</param>
    /// <returns>The pipeline.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is <see langword="null"/>.</exception>
    public ApiPipeline For(ServerRegion region)
    {
        ArgumentNullException.ThrowIfNull(region);
        ThrowIfUnconnected(nameof(For));
        return new ApiPipeline(_transport, _settings, region, _onSuccess);
    }

    /// <summary>Creates a pipeline with the same settings that reports each successful response before its call completes.</summary>
    internal ApiPipeline Observe(Action<ResponseInfo> onSuccess) => new(_transport, _settings, _region, onSuccess);

    /// <summary>Sends a request and ignores the content of the response.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the call; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <returns>A task that represents the call.</returns>
    /// <exception cref="ApiException">The call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task SendAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
        => SendAsync(request, ResponseReader.Nothing, options, cancellationToken);

    /// <summary>Sends a request and reads the response.</summary>
    /// <typeparam name="T">The generated type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="options">The options of the call; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed, or the response cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
        where T : IJsonModel<T>
        => SendAsync(request, ModelReader<T>.Instance, options, cancellationToken);

    /// <summary>Sends a request and reads the response with the specified reader.</summary>
    /// <typeparam name="T">The type of the response.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="reader">The reader of the response.</param>
    /// <param name="options">The options of the call; <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">The token that cancels the call.</param>
    /// <returns>The response.</returns>
    /// <exception cref="ApiException">The call failed, or the response cannot be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, ResponseReader<T> reader, RequestOptions? options, CancellationToken cancellationToken)
    {
        ThrowIfUnconnected(request.Operation.Name);
        return SendAsync(_settings(), request, reader, options, cancellationToken);
    }

    /// <summary>Sends a request when the enumeration starts, and reads the items of the response as the server sends them.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="reader">The reader of the items.</param>
    /// <param name="options">The options of the call; <see langword="null"/> for the defaults. The timeout applies until the headers have arrived.</param>
    /// <param name="cancellationToken">The token that cancels the call and the enumeration.</param>
    /// <returns>The items. Each enumeration is a call.</returns>
    /// <exception cref="ApiException">The enumeration throws it if the call fails, or if the response cannot be read or is truncated.</exception>
    /// <exception cref="OperationCanceledException">The enumeration throws it if the token is cancelled.</exception>
    public IAsyncEnumerable<T> EnumerateAsync<T>(ApiRequest request, SequenceReader<T> reader, RequestOptions? options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ThrowIfUnconnected(request.Operation.Name);
        return SendAndEnumerateAsync(request, reader, options, cancellationToken);
    }

    private async Task<T> SendAsync<T>(
        ClientSettings settings, ApiRequest request, ResponseReader<T> reader, RequestOptions? options, CancellationToken cancellationToken)
    {
        var region = options?.Region ?? _region;
        var address = ServerAddress.Combine(settings.Servers.ServerOf(request.Operation, region), request.Path);
        if (request.Body is { } body)
        {
            // If the caller's stream throws, the caller gets that exception.
            await body.BufferAsync(settings.Credential.CoversBodies, cancellationToken).ConfigureAwait(false);
            settings.Api.CheckBody(body.Memory);
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

            _onSuccess?.Invoke(response.Info);
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

    private async IAsyncEnumerable<T> SendAndEnumerateAsync<T>(
        ApiRequest request, SequenceReader<T> reader, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = _settings();
        using var response = await SendAsync(settings, request, reader.Response, options, cancellationToken).ConfigureAwait(false);
        if (response is not null)
        {
            await foreach (var item in ResponseItems.ReadAsync(settings, request.Operation, response, reader, cancellationToken).ConfigureAwait(false))
            {
                yield return item;
            }
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
            // A user's handler may throw any exception, such as that of a circuit breaker. It is the cause of the failure.
            cancellationToken.ThrowIfCancellationRequested();
            request.Body?.ThrowIfUnreadable();
            throw FirstOutcome.Describe(settings, request.Operation, attempts, sent, exception, deadline)
                ?? TransportError.Describe(settings, request.Operation, sent, exception, deadline);
        }
    }

    internal void ThrowIfUnconnected(string called)
    {
        if (this == Unconnected)
        {
            throw new InvalidOperationException($"{called} was called on a test double that does not override it.");
        }
    }
}
