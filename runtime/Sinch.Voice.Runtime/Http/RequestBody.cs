using System.ComponentModel;
using System.Net.Http.Headers;

namespace Sinch.Voice.Runtime;

/// <summary>The bytes of a request, made before it is signed and kept for when it is sent again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestBody
{
    private readonly ReadOnlyMemory<byte> _content;
    private readonly string _contentType;

    private RequestBody(ReadOnlyMemory<byte> content, string contentType)
    {
        _content = content;
        _contentType = contentType;
    }

    internal ReadOnlySpan<byte> Content => _content.Span;

    /// <summary>Makes a JSON body.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="model">What to write.</param>
    /// <param name="contentType">The media type as the document has it.</param>
    /// <exception cref="ArgumentNullException"><paramref name="model"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is a union that holds nothing.</exception>
    public static RequestBody Json<T>(T model, string contentType = "application/json")
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        var content = JsonBytes.Write(model, JsonWrite.Model);
        return content.Span.SequenceEqual("null"u8) ? throw new ArgumentException("There is nothing in it.", nameof(model)) : new(content, contentType);
    }

    internal HttpContent ToHttpContent()
    {
        var content = new ReadOnlyMemoryContent(_content);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(_contentType);
        return content;
    }
}
