using System.Buffers;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the header and cookie parameters of a request.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestHeaders
{
    private const string Cookie = "Cookie";

    /// <summary>The characters that <c>allowReserved</c> keeps: all reserved ones but those that end a cookie or an item.</summary>
    private static readonly SearchValues<char> s_allowedInCookie = SearchValues.Create(PercentEncoding.Unreserved + ":/?#[]@!$&'()*+=");

    private readonly List<(string Name, string Value)> _headers = [];

    /// <summary>Adds a header in the style <c>simple</c>, unless its value is <see langword="null"/> or an empty list.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode">
    /// <see langword="true"/> to write the members of an object as <c>R=100,G=200</c>; <see langword="false"/> to write them as <c>R,100,G,200</c>.
    /// </param>
    /// <param name="parameter">The name of the C# parameter.</param>
    /// <exception cref="ArgumentException">The value contains characters that cannot be sent, or cannot be converted to text.</exception>
    public void Add(string name, object? value, bool explode = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        parameter = parameter?.TrimStart('@');
        if (value is not null)
        {
            Add(name, ParameterValue.Of(value, explode, parameter, ascii: true), explode, parameter);
        }
    }

    /// <summary>Adds a header with a JSON value, unless the value is <see langword="null"/>. Characters that a header cannot contain are escaped.</summary>
    /// <param name="name">The name of the header.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the C# parameter.</param>
    /// <exception cref="ArgumentException">The value is an empty struct.</exception>
    public void AddJson(string name, object? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        parameter = parameter?.TrimStart('@');
        if (value is not null)
        {
            Add(name, ParameterValue.Json(value, parameter, ascii: true), explode: false, parameter);
        }
    }

    /// <summary>Adds a cookie in the style <c>form</c>, unless its value is <see langword="null"/> or an empty list.</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode"><see langword="true"/> to write each item or member as its own cookie; otherwise, <see langword="false"/>.</param>
    /// <param name="allowReserved"><see langword="true"/> to send reserved characters without encoding; otherwise, <see langword="false"/>.</param>
    /// <param name="parameter">The name of the C# parameter.</param>
    /// <exception cref="ArgumentException">The value cannot be converted to text.</exception>
    public void AddCookie(
        string name, object? value, bool explode = true, bool allowReserved = false, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (value is not null)
        {
            Func<string, string> encode = allowReserved ? static text => PercentEncoding.Escape(text, s_allowedInCookie) : Uri.EscapeDataString;
            AddCookie(name, ParameterValue.Of(value, explode, parameter?.TrimStart('@')), explode, encode);
        }
    }

    /// <summary>Adds a cookie in the style <c>cookie</c>, which encodes nothing, unless its value is <see langword="null"/> or an empty list.</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The value.</param>
    /// <param name="explode"><see langword="true"/> to write each item or member as its own cookie; otherwise, <see langword="false"/>.</param>
    /// <param name="parameter">The name of the C# parameter.</param>
    /// <exception cref="ArgumentException">The value contains a semicolon or characters that cannot be sent, or cannot be converted to text.</exception>
    public void AddPlainCookie(string name, object? value, bool explode = true, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        parameter = parameter?.TrimStart('@');
        if (value is not null)
        {
            AddCookie(name, ParameterValue.Of(value, explode, parameter), explode, text => CookieText(name, text, parameter));
        }
    }

    /// <summary>Adds a cookie with a JSON value, unless the value is <see langword="null"/>.</summary>
    /// <param name="name">The name of the cookie.</param>
    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the C# parameter.</param>
    /// <exception cref="ArgumentException">The value is an empty struct.</exception>
    public void AddJsonCookie(string name, object? value, [CallerArgumentExpression(nameof(value))] string? parameter = null)
    {
        if (value is not null)
        {
            AddCookie(name, ParameterValue.Json(value, parameter?.TrimStart('@')), explode: false, Uri.EscapeDataString);
        }
    }

    /// <summary>
    /// Adds the headers to a message. Content headers are added to the body, or to an empty body if there is none, because a message accepts them
    /// only there.
    /// </summary>
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

    private void Add(string name, ParameterValue value, bool explode, string? parameter)
    {
        if (value.Parts.Count == 0)
        {
            return;
        }

        // Headers are not percent-encoded.
        var text = new ParameterExpansion(",", Name: null, static part => part).Expand(value, explode);
        _headers.Add(ExtraHeaders.IsValue(text)
            ? (name, text)
            : throw new ArgumentException($"The value of the header '{name}' contains characters that cannot be sent.", parameter));
    }

    private void AddCookie(string name, ParameterValue value, bool explode, Func<string, string> encode)
    {
        if (value.Parts.Count > 0)
        {
            _headers.Add((Cookie, new ParameterExpansion("; ", name, encode).Expand(value, explode)));
        }
    }

    private static string CookieText(string name, string text, string? parameter)
        => ExtraHeaders.IsValue(text) && !text.Contains(';', StringComparison.Ordinal)
            ? text
            : throw new ArgumentException($"The value of the cookie '{name}' contains characters that cannot be sent. Encode them as the server expects.", parameter);
}
