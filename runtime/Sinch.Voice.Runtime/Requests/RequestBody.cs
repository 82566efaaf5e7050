using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>The bytes of a request, made before it is signed and kept for when it is sent again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestBody
{
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

    /// <summary>Makes a JSON body.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="model">What to write.</param>
    /// <param name="contentType">The media type as the document has it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is empty, or something in it is that can't be.</exception>
    public static RequestBody Json<T>(T model, string contentType = "application/json")
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        var content = JsonBytes.WriteModel(model);
        return content.SequenceEqual("null"u8) ? throw new ArgumentException("There is nothing in it.", nameof(model)) : new(content, contentType);
    }

    /// <summary>Makes a JSON body of a value that isn't of a generated type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">What to write.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="contentType">The media type as the document has it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is empty, or something in it is that can't be.</exception>
    public static RequestBody Json<T>(T value, JsonValueWriter<T> write, string contentType = "application/json")
    {
        ArgumentNullException.ThrowIfNull(value);
        return value is JsonElement { ValueKind: JsonValueKind.Undefined }
            ? throw new ArgumentException("There is nothing in it.", nameof(value))
            : new(JsonBytes.Write(value, write), contentType);
    }

    /// <summary>Makes the body of a form.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="model">Whose properties are the fields of the form.</param>
    /// <param name="joined">The arrays that are one field with commas in it; the others are a field for each item.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is empty, or something in it is that can't be.</exception>
    public static RequestBody Form<T>(T model, string[]? joined = null)
        where T : IJsonModel<T>
        => Form(model, JsonBytes.WriteRoot, joined);

    /// <summary>Makes the body of a form.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">What is written as a JSON object, whose properties are the fields of the form.</param>
    /// <param name="write">Writes it.</param>
    /// <param name="joined">The arrays that are one field with commas in it; the others are a field for each item.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> isn't an object in JSON.</exception>
    public static RequestBody Form<T>(T value, JsonValueWriter<T> write, string[]? joined = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        using var document = JsonDocument.Parse(JsonBytes.Write(value, write));
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? new(FormFields.Write(document.RootElement, joined ?? []), "application/x-www-form-urlencoded")
            : throw new ArgumentException("A form is made of an object.", nameof(value));
    }

    /// <summary>Makes a body of text in UTF-8.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">The media type, with its charset.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is <see langword="null"/>.</exception>
    public static RequestBody Text(string text, string contentType)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(Encoding.UTF8.GetBytes(text), contentType);
    }

    /// <summary>Makes a body of bytes. They are read once, before the request is sent, from where the stream stands to its end.</summary>
    /// <param name="content">The bytes. The stream stays the caller's.</param>
    /// <param name="contentType">The media type as the document has it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="content"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="content"/> can't be read.</exception>
    public static RequestBody Binary(Stream content, string contentType)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.CanRead ? new(default, contentType, content) : throw new ArgumentException("The stream can't be read, or is closed.", nameof(content));
    }

    /// <summary>Takes in what is to be sent: a signature is one of all bytes, and a request may have to be sent again.</summary>
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
