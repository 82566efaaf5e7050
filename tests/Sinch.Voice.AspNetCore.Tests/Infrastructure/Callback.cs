using System.Net.Http.Headers;
using System.Text;

namespace Sinch.Voice.AspNetCore.Tests.Infrastructure;

/// <summary>A callback on its way: signed rightly unless a test spoils it.</summary>
internal sealed class Callback
{
    public byte[] Body { get; set; } = [];

    public string Path { get; set; } = "/sinch/voice";

    /// <summary>The path that is signed, if it isn't the one that is called.</summary>
    public string? SignedPath { get; set; }

    public string ContentType { get; set; } = "application/json";

    public DateTimeOffset Time { get; set; } = CallbackHost.Now;

    /// <summary>The application that signs.</summary>
    public string Key { get; set; } = TestApplication.Key;

    public string Secret { get; set; } = TestApplication.Secret;

    public Action<HttpRequestMessage>? Spoil { get; set; }

    public bool Chunked { get; set; }

    public static Callback Of(string json) => new() { Body = Encoding.UTF8.GetBytes(json) };

    /// <summary>The header that signs it at a time.</summary>
    public string Authorization(string timestamp)
        => $"application {Key}:{PlatformSignature.Compute(Convert.FromBase64String(Secret), "POST", Body, ContentType, timestamp, SignedPath ?? Path)}";

    public HttpRequestMessage ToMessage(Uri server)
    {
        var timestamp = PlatformSignature.Timestamp(Time);
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(server, Path)) { Content = new ByteArrayContent(Body) };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        message.Headers.TransferEncodingChunked = Chunked;
        message.Headers.TryAddWithoutValidation("x-timestamp", timestamp);
        message.Headers.TryAddWithoutValidation("Authorization", Authorization(timestamp));
        Spoil?.Invoke(message);
        return message;
    }
}
