using System.Globalization;
using System.Text;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>The parts of a request, signed and then tampered with.</summary>
internal sealed class SignedRequest
{
    public const string Path = "/sinch/voice";

    private readonly List<(string Name, string Value)> _headers;

    public SignedRequest(CallbackCase value)
    {
        var timestamp = PlatformSignature.Timestamp(Signing.Now);
        const string ContentType = "application/json";
        Body = value.Body;
        _headers =
        [
            ("Authorization", $"application {value.Key}:{Signing.Sign(value.Key, Method, Body, ContentType, timestamp, Path)}"),
            ("x-timestamp", timestamp),
            ("Content-Type", ContentType),
        ];
        foreach (var tampering in value.Tamperings)
        {
            Tamper(tampering);
        }
    }

    public string Method { get; private set; } = "POST";

    public string Target { get; private set; } = Path;

    public byte[] Body { get; private set; }

    public IReadOnlyList<(string Name, string Value)> Headers => _headers;

    public bool IsChunked { get; private set; }

    /// <summary>Whether the server may wait for more of the message of HTTP/1.1 than there is.</summary>
    public bool IsMangled => MessageChanges.Count > 0 || Length is not null || _headers.Count > 3;

    private List<Tampering> MessageChanges { get; } = [];

    /// <summary>The length that is announced, if it isn't that of the body.</summary>
    private string? Length { get; set; }

    /// <summary>The message of HTTP/1.1.</summary>
    public byte[] ToMessage()
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        foreach (var (name, value) in _headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        head.Append(IsChunked ? "Transfer-Encoding: chunked\r\n\r\n" : $"Content-Length: {Length ?? Body.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n");
        byte[] body = IsChunked ? [.. Body.Length == 0 ? [] : Chunk(), .. "0\r\n\r\n"u8] : Body;
        byte[] message = [.. Encoding.UTF8.GetBytes(head.ToString()), .. body];
        return TextMutation.Apply(message, MessageChanges.Select(change => change.Bytes));
    }

    /// <summary>The headers for the verifier: the first of each name.</summary>
    public CallbackRequest ToCallbackRequest() => new()
    {
        Method = Method,
        Path = Target,
        Authorization = First("Authorization"),
        Timestamp = First("x-timestamp"),
        ContentType = First("Content-Type"),
        Body = Body,
    };

    private byte[] Chunk() => [.. Encoding.ASCII.GetBytes(Body.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8, .. Body, .. "\r\n"u8];

    private void Tamper(Tampering tampering)
    {
        switch (tampering.Part)
        {
            case Part.Method:
                Method = tampering.Change(Method);
                break;
            case Part.Path:
                Target = tampering.Change(Target);
                break;
            case Part.Query:
                Target += "?" + tampering.Text;
                break;
            case Part.Scheme:
                ChangeAuthorization((scheme, key, signature) => $"{tampering.Change(scheme)} {key}:{signature}");
                break;
            case Part.Key:
                ChangeAuthorization((scheme, key, signature) => $"{scheme} {tampering.Change(key)}:{signature}");
                break;
            case Part.Signature:
                ChangeAuthorization((scheme, key, signature) => $"{scheme} {key}:{tampering.Change(signature)}");
                break;
            case Part.Authorization:
                Change("Authorization", tampering.Change);
                break;
            case Part.Timestamp:
                Change("x-timestamp", tampering.Change);
                break;
            case Part.Shift:
                Change("x-timestamp", _ => PlatformSignature.Timestamp(Signing.Now.AddSeconds((tampering.Number - 20) * 30)));
                break;
            case Part.ContentType:
                Change("Content-Type", tampering.Change);
                break;
            case Part.ContentEncoding:
                _headers.Add(("Content-Encoding", tampering.Text));
                break;
            case Part.Body:
                Body = TextMutation.Apply(Body, [tampering.Bytes]);
                break;
            case Part.Lengthen:
                Body = [.. Body, .. Enumerable.Repeat((byte)' ', tampering.Number * 2_000)];
                break;
            case Part.Remove when _headers.Count > 0:
                _headers.RemoveAt(tampering.Number % _headers.Count);
                break;
            case Part.Double when _headers.Count > 0:
                _headers.Add((_headers[tampering.Number % _headers.Count].Name, tampering.Change(_headers[tampering.Number % _headers.Count].Value)));
                break;
            case Part.Add:
                _headers.Insert(0, (tampering.Text, tampering.Bytes.Place.ToString(CultureInfo.InvariantCulture)));
                break;
            case Part.Length:
                Length = tampering.Change(Body.Length.ToString(CultureInfo.InvariantCulture));
                break;
            case Part.Chunk:
                IsChunked = true;
                break;
            case Part.Message:
                MessageChanges.Add(tampering);
                break;
        }
    }

    private void ChangeAuthorization(Func<string, string, string, string> change)
        => Change("Authorization", text => text.Split(' ', 2) is [var scheme, var rest] && rest.Split(':', 2) is [var key, var signature] ? change(scheme, key, signature) : text);

    private void Change(string name, Func<string, string> change)
    {
        var index = _headers.FindIndex(header => header.Name == name);
        if (index >= 0)
        {
            _headers[index] = (name, change(_headers[index].Value));
        }
    }

    private string? First(string name) => _headers.Where(header => header.Name == name).Select(header => header.Value).FirstOrDefault();
}
