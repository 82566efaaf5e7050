using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Converts SVAML, or the URL to fetch it from, to the strings that <c>ice</c>, <c>ace</c> and <c>pie</c> of a custom callout contain. The JSON
/// writer escapes the string once.
/// </summary>
/// <example>
/// <code>
/// var callout = new CustomCallout { Ice = InlineSvaml.Of(new IceSvaml { Action = new ParkAction() }) };
/// </code>
/// </example>
public static class InlineSvaml
{
    /// <summary>Converts SVAML to a string.</summary>
    /// <typeparam name="T">The generated type of the response to the event.</typeparam>
    /// <param name="svaml">The SVAML.</param>
    /// <returns>The string.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="svaml"/> is <see langword="null"/>.</exception>
    public static string Of<T>(T svaml)
        where T : class, IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(svaml);
        return ApiJson.Serialize(svaml);
    }

    /// <summary>Converts the URL of a server that returns SVAML to a string.</summary>
    /// <param name="callback">The absolute HTTP or HTTPS URL.</param>
    /// <returns>The string.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="callback"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="callback"/> is not an absolute HTTP or HTTPS URL.</exception>
    public static string Of(Uri callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return TryReadUri(callback.OriginalString, out _)
            ? callback.AbsoluteUri
            : throw new ArgumentException("The value must be an absolute HTTP or HTTPS URL.", nameof(callback));
    }

    /// <summary>Reads the SVAML in a string.</summary>
    /// <typeparam name="T">The generated type of the response to the event.</typeparam>
    /// <param name="value">The string.</param>
    /// <param name="svaml">When this method returns <see langword="true"/>, the SVAML.</param>
    /// <returns>
    /// <see langword="true"/> if the string contains SVAML; <see langword="false"/> if it is a URL, malformed JSON, empty or <see langword="null"/>.
    /// </returns>
    public static bool TryRead<T>(string? value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out T? svaml)
        where T : class, IJsonModel<T>
    {
        try
        {
            svaml = value is not null && value.AsSpan().TrimStart().StartsWith("{") ? ApiJson.Deserialize<T>(value) : null;
        }
        catch (JsonException)
        {
            svaml = null;
        }

        return svaml is not null;
    }

    /// <summary>Reads the URL in a string.</summary>
    /// <param name="value">The string.</param>
    /// <param name="callback">When this method returns <see langword="true"/>, the URL.</param>
    /// <returns><see langword="true"/> if the string is an absolute HTTP or HTTPS URL; otherwise, <see langword="false"/>.</returns>
    public static bool TryReadUri(string? value, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? callback)
    {
        callback = Uri.TryCreate(value, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? address
            : null;
        return callback is not null;
    }
}
