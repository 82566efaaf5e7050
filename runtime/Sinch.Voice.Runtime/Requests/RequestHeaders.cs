using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>The header and cookie parameters of a request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestHeaders
{
    private const string Cookie = "Cookie";

    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>Adds a header in the style <c>simple</c>, unless its value is <see langword="null"/> or a list without items.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode">Whether the members of an object are written as <c>R=100,G=200</c> rather than <c>R,100,G,200</c>.</param>
    /// <param name="parameter">The parameter that the value was given for.</param>
    /// <exception cref="ArgumentException">The value holds characters that can't be sent, or there is no text for it.</exception>
    public void Add(string name, object? value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        parameter = parameter?.TrimStart('@');
        if (value is null || ParameterValue.Of(value, parameter) is not { Parts.Count: > 0 } parts)
        {
            return;
        }

        // A header is sent as it is: percent-encoding is for addresses.
        var text = new ParameterExpansion(",", Name: null, static part => part).Expand(parts, explode);
        _headers.Add(ExtraHeaders.IsValue(text)
            ? (name, text)
            : throw new ArgumentException($"The value of the header '{name}' holds characters that can't be sent.", parameter));
    }

    /// <summary>Adds a cookie in the style <c>form</c>, unless its value is <see langword="null"/> or a list without items.</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode">Whether every item or member is a cookie of its own.</param>
    /// <param name="parameter">The parameter that the value was given for.</param>
    /// <exception cref="ArgumentException">There is no text for the value.</exception>
    public void AddCookie(string name, object? value, bool explode = true, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (value is not null && ParameterValue.Of(value, parameter?.TrimStart('@')) is { Parts.Count: > 0 } parts)
        {
            _headers.Add((Cookie, new ParameterExpansion("; ", name, Uri.EscapeDataString).Expand(parts, explode)));
        }
    }

    /// <summary>A header of the body goes with the body, be it an empty one: a message takes it nowhere else.</summary>
    internal void ApplyTo(HttpRequestMessage message)
    {
        foreach (var (name, value) in _headers)
        {
            if (name != Cookie && message.Headers.NonValidated.Contains(name))
            {
                message.Headers.Remove(name);
            }

            if (!message.Headers.TryAddWithoutValidation(name, value))
            {
                message.Content ??= new ByteArrayContent([]);
                message.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}
