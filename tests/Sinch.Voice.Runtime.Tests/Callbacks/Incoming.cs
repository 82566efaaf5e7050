using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace Sinch.Voice.Runtime.Tests.Callbacks;

/// <summary>The callback of the platform's documentation, and others with the same signature scheme.</summary>
internal sealed record Incoming
{
    private static readonly JsonElement s_vector = ReadVector();

    public static string Key => Text("key");

    public static string Secret => Text("secret");

    public static string OtherSecret { get; } = Convert.ToBase64String(Encoding.UTF8.GetBytes("canary-of-another"));

    public static DateTimeOffset Time { get; } = s_vector.GetProperty("timestamp").GetDateTimeOffset();

    public static string Signature => Text("signature");

    public string Method { get; init; } = Text("method");

    public string Path { get; init; } = Text("path");

    public string? Authorization { get; init; } = $"Application {Key}:{Signature}";

    public string? Timestamp { get; init; } = Text("timestamp");

    public string? ContentType { get; init; } = Text("contentType");

    public byte[] Body { get; init; } = Encoding.UTF8.GetBytes(Text("body"));

    public static CallbackVerifierOptions Options(params string[] secrets)
    {
        var options = new CallbackVerifierOptions { TimeProvider = new FakeTimeProvider(Time) };
        options.AddApplication(Key, secrets is [] ? [Secret] : secrets);
        return options;
    }

    /// <summary>Returns the same callback with a valid signature for its content.</summary>
    public Incoming Sign(string? key = null, string? secret = null)
    {
        var signature = RequestSignature.Compute(
            new(Convert.FromBase64String(secret ?? Secret)), Method, Body, ContentType ?? string.Empty, Timestamp ?? string.Empty, Path);
        return this with { Authorization = $"Application {key ?? Key}:{signature}" };
    }

    public CallbackRequest Build() => new()
    {
        Method = Method,
        Path = Path,
        Authorization = Authorization,
        Timestamp = Timestamp,
        ContentType = ContentType,
        Body = Body,
    };

    public ValueTask<CallbackVerification> VerifyAsync(CallbackVerifierOptions? options = null)
        => VerifyAsync(new CallbackVerifier(options ?? Options()));

    public ValueTask<CallbackVerification> VerifyAsync(CallbackVerifier verifier)
        => verifier.VerifyAsync(Build(), TestContext.Current.CancellationToken);

    private static string Text(string name) => s_vector.GetProperty(name).GetString()!;

    private static JsonElement ReadVector()
    {
        var json = File.ReadAllBytes(System.IO.Path.Combine(AppContext.BaseDirectory, "Fixtures", "signing-vectors.json"));
        return JsonDocument.Parse(json).RootElement.EnumerateArray().Single(vector => vector.GetProperty("id").GetString() == "docs-callback");
    }
}
