using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// SVAML, or the address to fetch it from, as the string that <c>ice</c>, <c>ace</c> and <c>pie</c> of a custom callout are. The JSON is
/// written into the string as it is; that it is escaped there is the doing of the writer, once.
/// </summary>
/// <example>
/// <code>
/// var callout = new CustomCallout { Ice = InlineSvaml.Of(new IceSvaml { Action = new ParkAction() }) };
/// </code>
/// </example>
public static class InlineSvaml
{
    /// <summary>The string for SVAML.</summary>
    /// <typeparam name="T">The generated type of the answer to the event.</typeparam>
    /// <param name="svaml">The SVAML.</param>
    /// <exception cref="ArgumentNullException"><paramref name="svaml"/> is <see langword="null"/>.</exception>
    public static string Of<T>(T svaml)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(svaml);
        return SinchJson.Serialize(svaml);
    }

    /// <summary>The string for an address that answers with SVAML.</summary>
    /// <param name="callback">An absolute http or https address.</param>
    /// <exception cref="ArgumentException"><paramref name="callback"/> isn't one.</exception>
    public static string Of(Uri callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return TryReadUri(callback.OriginalString, out _)
            ? callback.AbsoluteUri
            : throw new ArgumentException("The address of a callback is absolute, http or https.", nameof(callback));
    }

    /// <summary>Reads the SVAML in a string.</summary>
    /// <typeparam name="T">The generated type of the answer to the event.</typeparam>
    /// <param name="value">The string.</param>
    /// <param name="svaml">The SVAML.</param>
    /// <returns>
    /// <see langword="true"/> if the string holds SVAML; otherwise, <see langword="false"/>: for an address, malformed JSON, or nothing.
    /// </returns>
    public static bool TryRead<T>(string? value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? svaml)
        where T : class, IJsonModel<T>
    {
        try
        {
            svaml = value is not null && value.AsSpan().TrimStart().StartsWith("{") ? SinchJson.Deserialize<T>(value) : null;
        }
        catch (JsonException)
        {
            svaml = null;
        }

        return svaml is not null;
    }

    /// <summary>Reads the address in a string.</summary>
    /// <param name="value">The string.</param>
    /// <param name="callback">The address.</param>
    /// <returns>Whether the string holds an absolute http or https address.</returns>
    public static bool TryReadUri(string? value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? callback)
    {
        callback = Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;
        return callback is not null;
    }
}
