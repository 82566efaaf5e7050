using System.Globalization;
using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Engine;

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
            ["reference"] = VoiceEngine.Identifier("reference", Interlocked.Increment(ref _count)),
        });
}
