using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Makes the calls of a client: address, credential, time, errors. It holds nothing of a call and is safe for concurrent use.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ApiPipeline
{
    private static readonly ProductInfoHeaderValue s_userAgent = new(
        "Sinch.Voice.Generated", typeof(ApiPipeline).Assembly.GetName().Version!.ToString(3));

    private static readonly Dictionary<string, string> s_noHeaders = [];

    private readonly ApiTransport _transport;
    private readonly Func<ClientSettings> _settings;

    private ApiPipeline(ApiTransport transport, Func<ClientSettings> settings)
    {
        _transport = transport;
        _settings = settings;
    }

    /// <summary>The pipeline of test doubles of a client and its groups: what they don't override can't be called.</summary>
    public static ApiPipeline Unconnected { get; } = Create(new ApiDescription("Unconnected", []), SinchCredential.Basic("none", "none"), null, null);

    /// <summary>Creates the pipeline of a client.</summary>
    /// <param name="api">The document's description.</param>
    /// <param name="credential">What requests are authenticated with.</param>
    /// <param name="options">The client's options, which are copied.</param>
    /// <param name="httpClient">The caller's own; <see langword="null"/> for connections shared with other clients.</param>
    /// <exception cref="ArgumentNullException"><paramref name="api"/> or <paramref name="credential"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The options can't be used.</exception>
    public static ApiPipeline Create(ApiDescription api, SinchCredential credential, SinchVoiceOptions? options, HttpClient? httpClient)
    {
        var settings = new ClientSettings(api, credential, options);
        return new ApiPipeline(ClientTransport.Create(settings.Options, httpClient), () => settings);
    }

    /// <summary>Creates the pipeline of a client whose connections and settings change under way.</summary>
    internal static ApiPipeline Create(Func<HttpClient> authenticatedClient, Func<ClientSettings> settings)
        => new(new ApiTransport(authenticatedClient, authenticatesAttempts: true), settings);

    /// <summary>Makes a call whose answer has no content that matters.</summary>
    /// <exception cref="SinchVoiceException">The call failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task SendAsync(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
        => SendAsync<bool>(request, options, parse: null, cancellationToken);

    /// <summary>Makes a call and reads the answer.</summary>
    /// <typeparam name="T">The generated type of the answer.</typeparam>
    /// <exception cref="SinchVoiceException">The call failed, or the answer can't be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public Task<T> SendAsync<T>(ApiRequest request, RequestOptions? options, CancellationToken cancellationToken)
        where T : IJsonModel<T>
        => SendAsync(request, options, Parse<T>, cancellationToken);

    private async Task<T> SendAsync<T>(
        ApiRequest request, RequestOptions? options, Func<ApiOperation, ApiResponse, T>? parse, CancellationToken cancellationToken)
    {
        if (this == Unconnected)
        {
            throw new InvalidOperationException($"{request.Operation.Id} was called on a test double that doesn't override its method.");
        }

        var settings = _settings();
        var address = ServerAddress.Combine(settings.Servers.ServerOf(request.Operation), request.Path);
        using var observation = CallObservation.Start(settings, request.Operation, address);
        try
        {
            var response = await SendAndReadAsync(request, options, settings, address, parse is null, observation, cancellationToken).ConfigureAwait(false);
            observation?.Received(response.StatusCode);
            if (!request.Operation.IsSuccess((int)response.StatusCode))
            {
                throw ErrorResponse.ToException(request.Operation, response);
            }

            var result = parse is null ? default! : parse(request.Operation, response);
            observation?.Succeeded();
            return result;
        }
        catch (Exception exception)
        {
            observation?.Failed(exception);
            throw;
        }
    }

    private async Task<ApiResponse> SendAndReadAsync(
        ApiRequest request,
        RequestOptions? options,
        ClientSettings settings,
        Uri address,
        bool ignoresContent,
        CallObservation? observation,
        CancellationToken cancellationToken)
    {
        using var deadline = new CallDeadline(options?.Timeout ?? settings.Options.Timeout, settings.Options.TimeProvider, cancellationToken);
        try
        {
            var client = _transport.Client();
            for (var hops = 0; ; hops++)
            {
                using var message = CreateMessage(request, options, address, client);
                message.Options.Set(CallDeadline.Key, deadline);
                _transport.Authenticate(message, request, settings, observation);
                using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, deadline.Token).ConfigureAwait(false);
                if (hops < RedirectPolicy.MaxHops && settings.Redirects.Next(response, request.Operation, address) is { } next)
                {
                    observation?.Redirected(response.StatusCode, next);
                    address = next;
                    continue;
                }

                return ignoresContent && request.Operation.IsSuccess((int)response.StatusCode)
                    ? ApiResponse.WithoutBody(response)
                    : await ApiResponse.ReadAsync(response, deadline.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // Handlers of the caller's throw what they like, a circuit breaker's exception for instance: it is why the call failed.
            cancellationToken.ThrowIfCancellationRequested();
            throw TransportError.Describe(request.Operation, exception, deadline);
        }
    }

    /// <summary>Every hop is a message of its own. It is authenticated as the last thing.</summary>
    private static HttpRequestMessage CreateMessage(ApiRequest request, RequestOptions? options, Uri address, HttpClient client)
    {
        var message = new HttpRequestMessage(request.Operation.Method, address)
        {
            Content = request.Body?.ToHttpContent(),

            // HttpClient applies its defaults only to the messages that it makes itself.
            Version = client.DefaultRequestVersion,
            VersionPolicy = client.DefaultVersionPolicy,
        };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.UserAgent.Add(s_userAgent);
        foreach (var (name, value) in options?.Headers ?? s_noHeaders)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }

    private static T Parse<T>(ApiOperation operation, ApiResponse response)
        where T : IJsonModel<T>
    {
        if (response.Body.Length == 0 || response.IsNull)
        {
            throw ErrorResponse.Unreadable(operation, response, response.Body.Length == 0 ? "the response is empty" : "the response is null", inner: null);
        }

        try
        {
            return SinchJson.Deserialize<T>(response.Body)!;
        }
        catch (JsonException exception)
        {
            throw ErrorResponse.Unreadable(operation, response, $"the response can't be read: {exception.Message}", exception);
        }
    }
}
