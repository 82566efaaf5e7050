using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Represents the body of a request. It is created before the request is signed and kept for retries. The files of a multipart body are read while it is
/// sent, unless the request is signed.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestBody
{
    private const string FormType = "application/x-www-form-urlencoded";

    private readonly string _contentType;
    private readonly Stream? _source;
    private readonly MultipartBody? _parts;
    private ReadOnlyMemory<byte> _content;
    private bool _isRead;

    private RequestBody(ReadOnlyMemory<byte> content, string contentType, Stream? source = null)
    {
        _content = content;
        _contentType = contentType;
        _source = source;
    }

    private RequestBody(MultipartForm form, string contentType)
    {
        _parts = new MultipartBody(form);
        _contentType = contentType;
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

    /// <summary>Creates a body of JSON lines.</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items to write.</param>
    /// <param name="write">The delegate that writes an item.</param>
    /// <param name="contentType">The media type in the document.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An item, or a value in it, is an empty struct.</exception>
    public static RequestBody JsonLines<T>(IReadOnlyList<T> items, JsonValueWriter<T> write, string contentType)
        => new(JsonItemBytes.Write(items, write, before: [], after: "\n"u8), contentType);

    /// <summary>Creates a body that is a JSON text sequence (RFC 7464).</summary>
    /// <typeparam name="T">The type of an item.</typeparam>
    /// <param name="items">The items to write.</param>
    /// <param name="write">The delegate that writes an item.</param>
    /// <param name="contentType">The media type in the document.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="items"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An item, or a value in it, is an empty struct.</exception>
    public static RequestBody JsonTextSequence<T>(IReadOnlyList<T> items, JsonValueWriter<T> write, string contentType)
        => new(JsonItemBytes.Write(items, write, before: [JsonItems.RecordSeparator], after: "\n"u8), contentType);

    /// <summary>Creates a form body from a value of a generated type.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="model">The value whose properties are the fields of the form.</param>
    /// <param name="encodings">The encodings of fields. Other arrays are written as one field per item, other objects as JSON.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/>, or a value in it, is an empty struct.</exception>
    public static RequestBody Form<T>(T model, FieldEncoding[]? encodings = null)
        where T : IJsonModel<T>
        => Form(model, JsonBytes.WriteRoot, encodings);

    /// <summary>Creates a form body from a value of another type.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="value">The value whose JSON properties are the fields of the form.</param>
    /// <param name="write">The delegate that writes the value.</param>
    /// <param name="encodings">The encodings of fields. Other arrays are written as one field per item, other objects as JSON.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The JSON of <paramref name="value"/> is not an object.</exception>
    public static RequestBody Form<T>(T value, JsonValueWriter<T> write, FieldEncoding[]? encodings = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        var form = ParameterJson.Parse(JsonBytes.Write(value, write));
        return form.ValueKind == JsonValueKind.Object
            ? new(FormFields.Write(form, encodings ?? []), FormType)
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

    /// <summary>Creates a multipart body whose parts the document describes.</summary>
    /// <param name="form">The parts.</param>
    /// <param name="contentType">The media type in the document.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="form"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">A value in <paramref name="form"/> is an empty struct.</exception>
    public static RequestBody Multipart(IMultipartForm form, string contentType)
    {
        ArgumentNullException.ThrowIfNull(form);
        var writer = new MultipartWriter();
        form.WriteTo(writer);
        return new(writer.Form, contentType);
    }

    /// <summary>Creates a multipart body from parts that the caller added.</summary>
    /// <param name="form">The parts.</param>
    /// <param name="contentType">The media type in the document.</param>
    /// <returns>The body.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="form"/> is <see langword="null"/>.</exception>
    public static RequestBody Multipart(MultipartForm form, string contentType)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(form, contentType);
    }

    /// <summary>Reads a stream into memory, because a handler may retry the request, and the files of a multipart body if a signature covers them.</summary>
    internal async ValueTask BufferAsync(bool isSigned, CancellationToken cancellationToken)
    {
        if (_isRead)
        {
            return;
        }

        if (_source is not null)
        {
            using var content = new MemoryStream();
            await _source.CopyToAsync(content, cancellationToken).ConfigureAwait(false);
            _content = content.GetBuffer().AsMemory(0, (int)content.Length);
            _isRead = true;
        }
        else if (_parts is not null && isSigned)
        {
            _content = await _parts.ReadAsync(cancellationToken).ConfigureAwait(false);
            _isRead = true;
        }
    }

    /// <summary>Throws the exception of the caller's stream, if that is the reason that a message was not sent.</summary>
    internal void ThrowIfUnreadable() => _parts?.ThrowIfUnreadable();

    internal HttpContent ToHttpContent(string? contentType = null)
    {
        contentType ??= _contentType;
        if (_parts is not null && !_isRead)
        {
            return _parts.ToHttpContent(contentType);
        }

        var content = new ReadOnlyMemoryContent(_content);
        content.Headers.TryAddWithoutValidation("Content-Type", _parts?.WithBoundary(contentType) ?? contentType);
        return content;
    }
}
