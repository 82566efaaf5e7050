using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;
using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>A REST front in process, and requests to it.</summary>
internal sealed class Front
{
    public const string Json = "application/json";

    public Front(RestSettings? settings = null)
        => Rest = new RestFront(Options, Time, Platform, Application, settings);

    public EmulatorOptions Options { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public RecordingPlatform Platform { get; } = new();

    public ApplicationSettings Application { get; } = new(EmulatorOptions.DefaultApplicationSecret);

    public RestFront Rest { get; }

    public string Basic => Authorization(Options.ApplicationKey, Options.ApplicationSecret);

    public static string Authorization(string key, string secret) => "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{key}:{secret}"));

    /// <summary>Sends a request with Basic authentication.</summary>
    public Reply Send(string method, string target, string? body = null, string contentType = Json, params (string Name, string Value)[] headers)
        => Handle(method, target, body is null ? [] : Encoding.UTF8.GetBytes(body), [("Authorization", Basic), ("Content-Type", contentType), .. headers]);

    public Reply Handle(string method, string target, byte[] body, params (string Name, string Value)[] headers)
        => Rest.Handle(new IncomingRequest(method, target, [.. headers.Select(header => KeyValuePair.Create(header.Name, header.Value))], body));

    /// <summary>Reads the error of a response and checks what every error has.</summary>
    public static (int Code, string Message) Error(Reply reply)
    {
        var error = JsonNode.Parse(reply.BodyText)!;
        var code = (int)error["errorCode"]!;
        Assert.Equal(code / 100, reply.Status);
        Assert.StartsWith($"{reply.Status} ", (string)error["status"]!, StringComparison.Ordinal);
        Assert.True(Guid.TryParse((string)error["reference"]!, out _));
        return (code, (string)error["message"]!);
    }
}
