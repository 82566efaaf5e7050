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

    private readonly HttpClient _httpClient;
    private readonly SinchCredential _credential;
    private readonly SinchVoiceOptions _options;
    private readonly ServerMap _servers;
    private readonly RedirectPolicy _redirects;

    private ApiPipeline(HttpClient httpClient, SinchCredential credential, SinchVoiceOptions options, ServerMap servers)
    {
        _httpClient = httpClient;
        _credential = credential;
        _options = options;
        _servers = servers;
        _redirects = new RedirectPolicy(servers);
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
        ArgumentNullException.ThrowIfNull(api);
        ArgumentNullException.ThrowIfNull(credential);
        var snapshot = (options ?? new SinchVoiceOptions()).Snapshot();
        return new ApiPipeline(httpClient ?? SharedHttpClient.Instance, credential, snapshot, new ServerMap(api, snapshot));
    }

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

        var address = ServerAddress.Combine(_servers.ServerOf(request.Operation), request.Path);
        using var deadline = new CallDeadline(options?.Timeout ?? _options.Timeout, _options.TimeProvider, cancellationToken);
        ApiResponse response;
        try
        {
            response = await SendAndReadAsync(request, options, address, parse is null, deadline.Token).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Handlers of the caller's throw what they like, a circuit breaker's exception for instance: it is why the call failed.
            cancellationToken.ThrowIfCancellationRequested();
            throw TransportError.Describe(request.Operation, exception, deadline);
        }

        if (!request.Operation.IsSuccess((int)response.StatusCode))
        {
            throw ErrorResponse.ToException(request.Operation, response);
        }

        return parse is null ? default! : parse(request.Operation, response);
    }

    private async Task<ApiResponse> SendAndReadAsync(
        ApiRequest request, RequestOptions? options, Uri address, bool ignoresContent, CancellationToken cancellationToken)
    {
        for (var hops = 0; ; hops++)
        {
            using var message = CreateMessage(request, options, address);
            using var response = await _httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
            if (hops < RedirectPolicy.MaxHops && _redirects.Next(response, request.Operation, address) is { } next)
            {
                address = next;
                continue;
            }

            return ignoresContent && request.Operation.IsSuccess((int)response.StatusCode)
                ? ApiResponse.WithoutBody(response)
                : await ApiResponse.ReadAsync(response, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Every attempt is a message of its own, authenticated as the last thing: a signature holds for minutes only.</summary>
    private HttpRequestMessage CreateMessage(ApiRequest request, RequestOptions? options, Uri address)
    {
        var message = new HttpRequestMessage(request.Operation.Method, address)
        {
            Content = request.Body?.ToHttpContent(),

            // HttpClient applies its defaults only to the messages that it makes itself.
            Version = _httpClient.DefaultRequestVersion,
            VersionPolicy = _httpClient.DefaultVersionPolicy,
        };
        message.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        message.Headers.UserAgent.Add(s_userAgent);
        foreach (var (name, value) in options?.Headers ?? s_noHeaders)
        {
            message.Headers.Remove(name);
            message.Headers.TryAddWithoutValidation(name, value);
        }

        _credential.Authenticate(message, request.Body is { } body ? body.Content : default, _options.TimeProvider);
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
