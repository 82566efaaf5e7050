using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Represents a response of the platform.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="BodyText">The JSON; empty if the response has no body.</param>
internal sealed record Reply(int Status, string BodyText = "")
{
    public const string ContentType = "application/json; charset=utf-8";

    private static readonly JsonWriterOptions s_json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets a 204.</summary>
    public static Reply NoContent { get; } = new(204);

    /// <summary>Gets a 200 without a body, as operations return that change something.</summary>
    public static Reply Done { get; } = new(200);

    /// <summary>Gets the methods that a 405 names.</summary>
    public IReadOnlyList<string> AllowedMethods { get; init; } = [];

    public static Reply Ok(JsonObject body) => WithBody(200, body);

    public static Reply WithBody(int status, JsonObject body)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, s_json))
        {
            body.WriteTo(writer);
        }

        return new Reply(status, Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
