using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice;

/// <summary>Represents a JSON string that contains the JSON of another value or a URL.</summary>
/// <typeparam name="T">The type of the value in the string.</typeparam>
public sealed class EmbeddedJsonOrUri<T> : EmbeddedJson<T>
    where T : notnull
{
    /// <summary>Initializes a new instance of the <see cref="EmbeddedJsonOrUri{T}"/> class with a value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public EmbeddedJsonOrUri(T value)
        : base(value)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="EmbeddedJsonOrUri{T}"/> class with a URL.</summary>
    /// <param name="uri">The absolute URL.</param>
    /// <exception cref="ArgumentNullException"><paramref name="uri"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="uri"/> is relative.</exception>
    public EmbeddedJsonOrUri(Uri uri)
        : this(TextOf(uri))
    {
    }

    /// <summary>Initializes a new instance of the <see cref="EmbeddedJsonOrUri{T}"/> class with any text, which is written unchanged.</summary>
    /// <remarks>Use it for a text that is neither the JSON of a <typeparamref name="T"/> nor a URL, such as an empty string.</remarks>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public EmbeddedJsonOrUri(string text)
        : base(text)
        => Uri = System.Uri.TryCreate(text, UriKind.Absolute, out var uri) ? uri : null;

    internal EmbeddedJsonOrUri(string text, T value)
        : base(text, value)
    {
    }

    /// <summary>Converts a value to a string that contains its JSON.</summary>
    /// <param name="value">The value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator EmbeddedJsonOrUri<T>?(T? value) => value is null ? null : new(value);

    /// <summary>Converts a URL to a string that contains it.</summary>
    /// <param name="uri">The absolute URL.</param>
    /// <exception cref="ArgumentException"><paramref name="uri"/> is relative.</exception>
    [return: NotNullIfNotNull(nameof(uri))]
    public static implicit operator EmbeddedJsonOrUri<T>?(Uri? uri) => uri is null ? null : new(uri);

    /// <summary>Gets the URL; <see langword="null"/> if the string is not an absolute URL.</summary>
    public Uri? Uri { get; }

    private static string TextOf(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return uri.IsAbsoluteUri ? uri.OriginalString : throw new ArgumentException($"'{uri.OriginalString}' is not an absolute URL.", nameof(uri));
    }
}
