using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>An error response whose body has a type.</summary>
/// <param name="Status">As in the document: a code, a range such as <c>4XX</c>, or <c>default</c>.</param>
/// <param name="MediaType">The media type of the body.</param>
/// <param name="Type">The type of the body.</param>
internal sealed record ErrorModel(string Status, string MediaType, TypeReference Type);

/// <summary>The keys of <c>responses</c>.</summary>
internal static class ResponseStatus
{
    public const string Default = "default";

    /// <summary>Normalizes a key: ranges are upper case.</summary>
    public static string Normalize(string status) => status is [_, 'x' or 'X', 'x' or 'X'] ? status.ToUpperInvariant() : status;

    public static bool IsSuccess(string status) => IsOf('2', status);

    /// <summary>Returns whether a key means errors, apart from <c>default</c>.</summary>
    public static bool IsError(string status) => IsOf('4', status) || IsOf('5', status);

    /// <summary>Returns whether a key is a redirect code, except <c>304</c>, which is the response to a condition.</summary>
    public static bool IsRedirect(string status) => IsOf('3', status) && !IsRange(status) && status != "304";

    /// <summary>Returns whether a key is neither a success nor an error.</summary>
    public static bool IsInterim(string status) => IsOf('1', status) || IsOf('3', status);

    /// <summary>Returns whether a response with this status has no content in HTTP (RFC 9110, 15.3.5 and 15.3.6).</summary>
    public static bool IsWithoutContent(string status) => status is "204" or "205";

    /// <summary><c>2XX</c>, <c>4XX</c>.</summary>
    public static bool IsRange(string status) => status is [_, 'X', 'X'];

    private static bool IsOf(char hundreds, string status)
        => status.Length == 3 && status[0] == hundreds && (IsRange(status) || status is [_, >= '0' and <= '9', >= '0' and <= '9']);
}
