using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Represents the body of a request. It is created before the request is signed and kept for retries.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestBody
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly string _contentType;
    private readonly Stream? _source;
    private ReadOnlyMemory<byte> _content;

    private RequestBody(ReadOnlyMemory<byte> content, string contentType, Stream? source = null)
    {
        _content = content;
        _contentType = contentType;
        _source = source;
    }

    internal ReadOnlySpan<byte> Content => _content.Span;

    internal bool IsForm => _contentType == FormType;

    internal ReadOnlyMemory<byte> Memory => _content;

    /// <summary>Creates a JSON body from a value of a generated type.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="model">The value to write.</param>
    /// <param name="contentType">The media type in the document.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/>, or a value in it, is an empty struct.</exception>
    public static RequestBody Json<T>(T model, string contentType = "application/json")
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        var content = JsonBytes.WriteModel(model);
        return content.SequenceEqual("null"u8) ? throw new ArgumentException("The value is empty.", nameof(model)) : new(content, contentType);
    }

    /// <summary>Creates a JSON body from a value of another type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value to write.</param>
    /// <param name="write">The delegate that writes the value.</param>
    /// <param name="contentType">The media type in the document.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/>, or a value in it, is an empty struct.</exception>
    public static RequestBody Json<T>(T value, JsonValueWriter<T> write, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is JsonElement { ValueKind: JsonValueKind.Undefined }
            ? throw new ArgumentException("The value is empty.", nameof(value))
            : new(JsonBytes.Write(value, write), contentType);
    }

    /// <summary>Creates a form body from a value of a generated type.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="model">The value whose properties are the fields of the form.</param>
    /// <param name="joined">The arrays that are written as one field with commas. Other arrays are written as one field per item.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/>, or a value in it, is an empty struct.</exception>
    public static RequestBody Form<T>(T model, string[]? joined = null)
        where T : IJsonModel<T>
        => Form(model, JsonBytes.WriteRoot, joined);

    /// <summary>Creates a form body from a value of another type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value whose JSON properties are the fields of the form.</param>
    /// <param name="write">The delegate that writes the value.</param>
    /// <param name="joined">The arrays that are written as one field with commas. Other arrays are written as one field per item.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The JSON of <paramref name="value"/> is not an object.</exception>
    public static RequestBody Form<T>(T value, JsonValueWriter<T> write, string[]? joined = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var document = JsonDocument.Parse(JsonBytes.Write(value, write));
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? new(FormFields.Write(document.RootElement, joined ?? []), FormType)
            : throw new ArgumentException("The JSON of a form must be an object.", nameof(value));
    }

    /// <summary>Creates a body of UTF-8 text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">The media type with its charset.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static RequestBody Text(string text, string contentType)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Encoding.UTF8.GetBytes(text), contentType);
    }

    /// <summary>Creates a body from a stream. The stream is read once, from its current position to its end, before the request is sent.</summary>
    /// <param name="content">The stream. The caller keeps ownership of it.</param>
    /// <param name="contentType">The media type in the document.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="content"/> cannot be read.</exception>
    public static RequestBody Binary(Stream content, string contentType)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.CanRead ? new(default, contentType, content) : throw new ArgumentException("The stream is not readable or is closed.", nameof(content));
    }

    /// <summary>Reads the stream into memory: a signature covers all bytes, and a handler may retry the request.</summary>
    internal async ValueTask BufferAsync(CancellationToken cancellationToken)
    {
        if (_source is not null)
        {
            using var content = new MemoryStream();
            await _source.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            _content = content.GetBuffer().AsMemory(0, (int)content.Length);
        }
    }

    internal HttpContent ToHttpContent(string? contentType = null)
    {
        var content = new ReadOnlyMemoryContent(_content);
        content.Headers.TryAddWithoutValidation("Content-Type", contentType ?? _contentType);
        return content;
    }
}
