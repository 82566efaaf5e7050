using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice;

/// <summary>
/// Verifies that callbacks come from the platform, independently of the web framework
/// (<see href="https://developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request">callback request signing</see>). This
/// class is thread-safe.
/// </summary>
public sealed class CallbackVerifier
{
    /// <summary>The scheme of signed callbacks, in the spelling of the platform.</summary>
    internal const string SignedScheme = "application";

    private const int LongestAuthorization = 1024;
    private const string BasicScheme = "Basic";

    /// <summary>The key that is used for an unknown application, so that the verification takes as long as for a known one.</summary>
    private static readonly SigningKey[] s_nobody = [new(new byte[16])];

    private readonly Dictionary<string, SigningKey[]> _applications;
    private readonly Func<string, CancellationToken, ValueTask<IReadOnlyList<string>>>? _resolver;
    private readonly BasicPassword? _basic;
    private readonly TimeSpan _tolerance;
    private readonly TimeProvider _time;
    private readonly ICallbackReplayStore? _replays;

    /// <summary>Initializes a new instance of the <see cref="CallbackVerifier"/> class.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="ArgumentException">The options accept no callbacks.</exception>
    public CallbackVerifier(CallbackVerifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.AcceptsNobody)
        {
            throw new ArgumentException(
                $"No callbacks are accepted. Call {nameof(CallbackVerifierOptions.AddApplication)} or {nameof(CallbackVerifierOptions.AllowBasic)}, or set {nameof(CallbackVerifierOptions.SecretResolver)}. If a client is registered for dependency injection, its application is accepted automatically.",
                nameof(options));
        }

        _applications = new(options.Applications, StringComparer.Ordinal);
        _resolver = options.SecretResolver;
        _basic = options.Basic is { } basic ? new BasicPassword(basic.UserName, basic.Password) : null;
        _tolerance = options.Tolerance;
        _time = options.TimeProvider;
        _replays = options.ReplayStore;
    }

    /// <summary>Verifies the signature of a callback, and that its event does not name a different application than the one that signed it.</summary>
    /// <remarks>
    /// A callback that fails verification is a result and not an exception. The method throws only if the resolver or the replay store throws.
    /// </remarks>
    /// <param name="request">The callback.</param>
    /// <param name="cancellationToken">The token that cancels the resolver and the replay store.</param>
    /// <returns>The result of the verification.</returns>
    public async ValueTask<CallbackVerification> VerifyAsync(CallbackRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var authorization = request.Authorization;
        if (authorization?.Length > LongestAuthorization)
        {
            return CallbackVerification.Refused(CallbackRefusal.MalformedAuthorization, "The Authorization header is too long.");
        }

        if (string.IsNullOrWhiteSpace(authorization))
        {
            return CallbackVerification.Refused(CallbackRefusal.MissingAuthorization, "The Authorization header is missing.");
        }

        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var (scheme, parameter) = space < 0
            ? (authorization.AsMemory(), default)
            : (authorization.AsMemory(0, space), authorization.AsMemory(space + 1).Trim());
        if (scheme.Span.Equals(SignedScheme, StringComparison.OrdinalIgnoreCase))
        {
            return await VerifySignatureAsync(request, parameter, cancellationToken).ConfigureAwait(false);
        }

        return _basic is { } basic && scheme.Span.Equals(BasicScheme, StringComparison.OrdinalIgnoreCase)
            ? basic.Verify(parameter.Span)
            : CallbackVerification.Refused(CallbackRefusal.UnknownScheme, "The scheme of the Authorization header is not accepted.");
    }

    /// <summary>Finds the keys of an application.</summary>
    /// <returns>The keys; <see langword="null"/> if callbacks of the application are not accepted.</returns>
    internal async ValueTask<SigningKey[]?> FindKeysAsync(string applicationKey, CancellationToken cancellationToken)
    {
        if (_applications.TryGetValue(applicationKey, out var known))
        {
            return known;
        }

        if (_resolver is null)
        {
            return null;
        }

        var resolved = await _resolver(applicationKey, cancellationToken).ConfigureAwait(false);
        return resolved is { Count: > 0 }
            ? [.. resolved.Select(secret => new SigningKey(ApplicationSecret.Decode(secret, nameof(CallbackVerifierOptions.SecretResolver)), signsAgain: false))]
            : null;
    }

    private async ValueTask<CallbackVerification> VerifySignatureAsync(CallbackRequest request, ReadOnlyMemory<char> parameter, CancellationToken cancellationToken)
    {
        var colon = parameter.Span.IndexOf(':');
        if (colon <= 0 || colon == parameter.Length - 1)
        {
            return CallbackVerification.Refused(CallbackRefusal.MalformedAuthorization, "The Authorization header does not contain a key and a signature.");
        }

        if (FindTimestampProblem(request.Timestamp) is { } problem)
        {
            return problem;
        }

        var key = parameter[..colon].ToString();
        var keys = await FindKeysAsync(key, cancellationToken).ConfigureAwait(false);
        var signature = parameter[(colon + 1)..];
        var isSigned = IsSigned(request, signature.Span, keys ?? s_nobody);
        if (keys is null)
        {
            return CallbackVerification.Refused(CallbackRefusal.UnknownApplication, "Callbacks of this application key are not accepted.");
        }

        if (!isSigned)
        {
            return CallbackVerification.Refused(
                CallbackRefusal.WrongSignature, "The signature does not match the request: the secret differs, or a proxy changed the path. Check the secret of the application and the public path.");
        }

        if (EventApplication.IsAnother(request.Body.Span, key))
        {
            return CallbackVerification.Refused(
                CallbackRefusal.AnotherApplication, "The applicationKey of the event is not the key of the application that signed it.");
        }

        // Only verified callbacks are stored, so attackers cannot fill the store. A timestamp may also be ahead by the tolerance. The key
        // is not part of the ID, because it is not signed: with a case-insensitive resolver, or a secret shared by two keys, a replay
        // with the other spelling would count as new.
        var isNew = _replays is null || await _replays.TryAddAsync(signature.ToString(), (_tolerance * 2) + TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
        return isNew
            ? CallbackVerification.Accepted(key)
            : CallbackVerification.Refused(CallbackRefusal.Replayed, "The same callback was accepted before.");
    }

    /// <summary>
    /// Compares the signature with those of all secrets, even after a match. The texts are compared and not the decoded bytes: several Base64 texts
    /// decode to the same bytes, and each would be a new callback to the replay store.
    /// </summary>
    private static bool IsSigned(CallbackRequest request, ReadOnlySpan<char> signature, SigningKey[] keys)
    {
        Span<char> expected = stackalloc char[RequestSignature.Length];
        var matches = false;
        foreach (var key in keys)
        {
            RequestSignature.Write(expected, key, request.Method, request.Body.Span, request.ContentType ?? string.Empty, request.Timestamp!, request.Path);
            matches |= CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes<char>(expected), MemoryMarshal.AsBytes(signature));
        }

        return matches;
    }

    private CallbackVerification? FindTimestampProblem(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return CallbackVerification.Refused(CallbackRefusal.MissingTimestamp, "The x-timestamp header is missing.");
        }

        if (!CallbackTimestamp.TryParse(text, out var timestamp))
        {
            return CallbackVerification.Refused(CallbackRefusal.MalformedTimestamp, "The x-timestamp header is not an ISO 8601 time with a time zone.");
        }

        var distance = (_time.GetUtcNow() - timestamp).Duration();
        return distance <= _tolerance
            ? null
            : CallbackVerification.Refused(
                CallbackRefusal.TimestampOutsideTolerance,
                string.Create(CultureInfo.InvariantCulture, $"The x-timestamp header differs from the local clock by {distance.TotalSeconds:0} s."));
    }

    /// <summary>Compares the user name and the password by their hashes, so that the time reveals neither their content nor their length.</summary>
    private sealed class BasicPassword(string userName, string password)
    {
        private readonly byte[] _userName = Hash(userName);
        private readonly byte[] _password = Hash(password);

        public CallbackVerification Verify(ReadOnlySpan<char> parameter)
        {
            var buffer = new byte[parameter.Length];
            var colon = Convert.TryFromBase64Chars(parameter, buffer, out var length) ? buffer.AsSpan(0, length).IndexOf((byte)':') : -1;
            if (colon < 0)
            {
                return CallbackVerification.Refused(CallbackRefusal.MalformedAuthorization, "The Authorization header does not contain a user name and a password.");
            }

            // Compares the bytes: decoding would map all invalid UTF-8 to the same character.
            var isUser = CryptographicOperations.FixedTimeEquals(_userName, SHA256.HashData(buffer.AsSpan(0, colon)));
            var isPassword = CryptographicOperations.FixedTimeEquals(_password, SHA256.HashData(buffer.AsSpan(colon + 1, length - colon - 1)));
            return isUser & isPassword
                ? CallbackVerification.Accepted(applicationKey: null)
                : CallbackVerification.Refused(CallbackRefusal.WrongPassword, "The user name or the password is wrong.");
        }

        private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
