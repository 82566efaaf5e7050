using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Reads URLs that callbacks are sent to.</summary>
internal static class CallbackUrlText
{
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? url)
        => Uri.TryCreate(text, UriKind.Absolute, out url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);
}
