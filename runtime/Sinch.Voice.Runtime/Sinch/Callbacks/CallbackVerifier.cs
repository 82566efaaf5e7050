using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice;

/// <summary>
/// Tells whether a callback is the platform's, without any web framework
/// (<see href="https://developers.sinch.com/docs/voice/api-reference/authentication/callback-signed-request">callback request signing</see>).
/// Safe for concurrent use.
/// </summary>
public sealed class CallbackVerifier
{
    private const int LongestAuthorization = 1024;
    private const string SignedScheme = "application";
    private const string BasicScheme = "Basic";

    /// <summary>What an unknown application is compared with, so that it takes as long as a known one.</summary>
    private static readonly SigningKey[] s_nobody = [new(new byte[16])];

    private readonly Dictionary<string, SigningKey[]> _applications;
    private readonly Func<string, CancellationToken, ValueTask<IReadOnlyList<string>>>? _resolver;
    private readonly BasicPassword? _basic;
    private readonly TimeSpan _tolerance;
    private readonly TimeProvider _time;
    private readonly ICallbackReplayStore? _replays;

    /// <summary>Creates a verifier.</summary>
    /// <param name="options">Whose callbacks are accepted.</param>
    /// <exception cref="ArgumentException">The options accept nobody's.</exception>
    public CallbackVerifier(CallbackVerifierOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.AcceptsNobody)
        {
            throw new ArgumentException(
                $"Nobody's callbacks are accepted: call {nameof(CallbackVerifierOptions.AddApplication)} or {nameof(CallbackVerifierOptions.AllowBasic)}, or set {nameof(CallbackVerifierOptions.SecretResolver)}. Where a client is registered for dependency injection, its application is accepted without.",
                nameof(options));
        }

        _applications = new(options.Applications, StringComparer.Ordinal);
        _resolver = options.SecretResolver;
        _basic = options.Basic is { } basic ? new BasicPassword(basic.UserName, basic.Password) : null;
        _tolerance = options.Tolerance;
        _time = options.TimeProvider;
        _replays = options.ReplayStore;
    }

    /// <summary>
    /// Verifies a callback, and that its event names no other application than the one that signed it. Whatever is wrong with it is the result, not an exception; only the resolver and the replay store can fail.
    /// </summary>
    /// <param name="request">The callback.</param>
    /// <param name="cancellationToken">Cancels the resolver and the replay store.</param>
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
            return CallbackVerification.Refused(CallbackRefusal.MissingAuthorization, "There is no Authorization header.");
        }

        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        var (scheme, parameter) = space < 0 ? (authorization, string.Empty) : (authorization[..space], authorization[(space + 1)..].Trim());
        if (scheme.Equals(SignedScheme, StringComparison.OrdinalIgnoreCase))
        {
            return await VerifySignatureAsync(request, parameter, cancellationToken).ConfigureAwait(false);
        }

        return _basic is { } basic && scheme.Equals(BasicScheme, StringComparison.OrdinalIgnoreCase)
            ? basic.Verify(parameter)
            : CallbackVerification.Refused(CallbackRefusal.UnknownScheme, "The scheme of the Authorization header isn't accepted.");
    }

    private async ValueTask<CallbackVerification> VerifySignatureAsync(CallbackRequest request, string parameter, CancellationToken cancellationToken)
    {
        var colon = parameter.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || colon == parameter.Length - 1)
        {
            return CallbackVerification.Refused(CallbackRefusal.MalformedAuthorization, "The Authorization header isn't a key and a signature.");
        }

        if (FindTimestampProblem(request.Timestamp) is { } problem)
        {
            return problem;
        }

        var key = parameter[..colon];
        var keys = await FindKeysAsync(key, cancellationToken).ConfigureAwait(false);
        var signature = parameter[(colon + 1)..];
        var isSigned = IsSigned(request, signature, keys ?? s_nobody);
        if (keys is null)
        {
            return CallbackVerification.Refused(CallbackRefusal.UnknownApplication, "The application key isn't one whose callbacks are accepted.");
        }

        if (!isSigned)
        {
            return CallbackVerification.Refused(
                CallbackRefusal.WrongSignature, "The signature isn't that of the request. Behind a proxy, check the public path.");
        }

        if (EventApplication.IsAnother(request.Body.Span, key))
        {
            return CallbackVerification.Refused(
                CallbackRefusal.AnotherApplication, "The applicationKey of its event isn't the key of the application that signed it.");
        }

        // Only what was verified is remembered, so nobody else can fill the store. A timestamp may be ahead by the tolerance, too. The key
        // stays out of the id: it isn't signed, so a resolver that finds keys without case, or a secret of two keys, would take a replay
        // under the other spelling for new.
        var isNew = _replays is null || await _replays.TryAddAsync(signature, (_tolerance * 2) + TimeSpan.FromSeconds(1), cancellationToken).ConfigureAwait(false);
        return isNew
            ? CallbackVerification.Accepted(key)
            : CallbackVerification.Refused(CallbackRefusal.Replayed, "The same callback was accepted before.");
    }

    private async ValueTask<SigningKey[]?> FindKeysAsync(string applicationKey, CancellationToken cancellationToken)
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

    /// <summary>
    /// Compares with every secret, whether or not one fitted before. The texts are compared, not what they decode to: Base64 has several
    /// texts for the same bytes, and each would count as another callback to the replay store.
    /// </summary>
    private static bool IsSigned(CallbackRequest request, string signature, SigningKey[] keys)
    {
        var received = Encoding.UTF8.GetBytes(signature);
        var matches = false;
        foreach (var key in keys)
        {
            var expected = RequestSignature.Compute(
                key, request.Method, request.Body.Span, request.ContentType ?? string.Empty, request.Timestamp!, request.Path);
            matches |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(expected), received);
        }

        return matches;
    }

    private CallbackVerification? FindTimestampProblem(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return CallbackVerification.Refused(CallbackRefusal.MissingTimestamp, "There is no x-timestamp header.");
        }

        if (!CallbackTimestamp.TryParse(text, out var timestamp))
        {
            return CallbackVerification.Refused(CallbackRefusal.MalformedTimestamp, "The x-timestamp header isn't an ISO 8601 time with a zone.");
        }

        var distance = (_time.GetUtcNow() - timestamp).Duration();
        return distance <= _tolerance
            ? null
            : CallbackVerification.Refused(
                CallbackRefusal.TimestampOutsideTolerance,
                string.Create(CultureInfo.InvariantCulture, $"The x-timestamp header is {distance.TotalSeconds:0} s from the clock of this machine."));
    }

    /// <summary>User name and password, compared by their hashes so that neither content nor length shows in the time it takes.</summary>
    private sealed class BasicPassword(string userName, string password)
    {
        private readonly byte[] _userName = Hash(userName);
        private readonly byte[] _password = Hash(password);

        public CallbackVerification Verify(string parameter)
        {
            var buffer = new byte[parameter.Length];
            var colon = Convert.TryFromBase64String(parameter, buffer, out var length) ? buffer.AsSpan(0, length).IndexOf((byte)':') : -1;
            if (colon < 0)
            {
                return CallbackVerification.Refused(CallbackRefusal.MalformedAuthorization, "The Authorization header isn't a user name and a password.");
            }

            // The bytes as they came: decoded, those that aren't UTF-8 would all be the same character.
            var isUser = CryptographicOperations.FixedTimeEquals(_userName, SHA256.HashData(buffer.AsSpan(0, colon)));
            var isPassword = CryptographicOperations.FixedTimeEquals(_password, SHA256.HashData(buffer.AsSpan(colon + 1, length - colon - 1)));
            return isUser & isPassword
                ? CallbackVerification.Accepted(applicationKey: null)
                : CallbackVerification.Refused(CallbackRefusal.WrongPassword, "User name or password are wrong.");
        }

        private static byte[] Hash(string text) => SHA256.HashData(Encoding.UTF8.GetBytes(text));
    }
}
