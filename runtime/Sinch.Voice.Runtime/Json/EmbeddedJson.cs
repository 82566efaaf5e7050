using System.Diagnostics.CodeAnalysis;

namespace Sinch.Voice;

/// <summary>Represents a JSON string that contains the JSON of another value, as <c>contentSchema</c> describes it.</summary>
/// <remarks>
/// The value is written as JSON text, which the JSON writer escapes as a string. A string that was read is kept and written back unchanged, even if
/// it is not the JSON of a <typeparamref name="T"/>.
/// </remarks>
/// <typeparam name="T">The type of the value in the string.</typeparam>
public class EmbeddedJson<T>
    where T : notnull
{
    /// <summary>Initializes a new instance of the <see cref="EmbeddedJson{T}"/> class with a value.</summary>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public EmbeddedJson(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        HasValue = true;
    }

    /// <summary>Initializes a new instance of the <see cref="EmbeddedJson{T}"/> class with any text, which is written unchanged.</summary>
    /// <remarks>Use it for a text that is not the JSON of a <typeparamref name="T"/>, such as an empty string.</remarks>
    /// <param name="text">The text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public EmbeddedJson(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
    }

    /// <summary>Initializes a new instance of the <see cref="EmbeddedJson{T}"/> class with a text and the value that was read from it.</summary>
    internal EmbeddedJson(string text, T value)
    {
        Text = text;
        Value = value;
        HasValue = true;
    }

    /// <summary>Converts a value to a string that contains its JSON.</summary>
    /// <param name="value">The value.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator EmbeddedJson<T>?(T? value) => value is null ? null : new(value);

    /// <summary>Gets a value that indicates whether the string contains the JSON of a <typeparamref name="T"/>.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool HasValue { get; }

    /// <summary>Gets the value; <see langword="default"/> if <see cref="HasValue"/> is <see langword="false"/>.</summary>
    public T? Value { get; }

    /// <summary>Gets the text, if it was read or given; <see langword="null"/> if the instance was created from a value.</summary>
    public string? Text { get; }
}
