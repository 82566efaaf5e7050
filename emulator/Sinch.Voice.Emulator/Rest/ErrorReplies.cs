using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Writes errors as the platform does.</summary>
internal sealed class ErrorReplies
{
    private int _count;

    public Reply Create(PlatformError error)
        => Reply.WithBody(error.HttpStatus, new JsonObject
        {
            ["status"] = string.Create(CultureInfo.InvariantCulture, $"{error.HttpStatus} {error.Title}"),
            // A string in the document's schema, a number in its examples and on the wire.
            ["errorCode"] = error.Code,
            ["message"] = error.Message,
            ["reference"] = Reference(Interlocked.Increment(ref _count)),
        });

    // Looks like the platform's, and is the same in every run.
    private static string Reference(int number)
    {
        var seed = string.Create(CultureInfo.InvariantCulture, $"reference {number}");
        return new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(seed)).AsSpan(0, 16)).ToString();
    }
}
