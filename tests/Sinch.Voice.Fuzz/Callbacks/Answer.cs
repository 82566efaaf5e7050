using System.Globalization;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>The response to a callback.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Verdict">What the host noted; nothing if the server turned the request away before it reached the endpoint.</param>
internal sealed record Answer(int Status, Verdict? Verdict)
{
    /// <summary>The header that carries the verdict.</summary>
    public const string VerdictHeader = "x-verdict";

    public static Answer Of(string status, string? verdict) => new(int.Parse(status, NumberStyles.None, CultureInfo.InvariantCulture), verdict is null ? null : Callbacks.Verdict.Parse(verdict));
}
