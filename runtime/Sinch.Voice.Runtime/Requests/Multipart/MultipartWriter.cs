using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Runtime;

/// <summary>Writes the parts of a multipart request. Nothing is written for <see langword="null"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartWriter
{
    private const string Json = "application/json";
    private const string Bytes = "application/octet-stream";

    internal MultipartWriter()
    {
    }

    internal MultipartForm Form { get; } = new();

    /// <summary>Writes a file.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="file">The file.</param>
    /// <param name="contentType">The media type in the document, for a file without one.</param>
    public void Write(string name, FilePart? file, string contentType = Bytes)
    {
        if (file is not null)
        {
            Form.Add(name, file, contentType);
        }
    }

    /// <summary>Writes a part for each file.</summary>
    /// <param name="name">The name of the parts.</param>
    /// <param name="files">The files.</param>
    /// <param name="contentType">The media type in the document, for files without one.</param>
    public void Write(string name, IReadOnlyList<FilePart>? files, string contentType = Bytes)
    {
        foreach (var file in files ?? [])
        {
            Write(name, file, contentType);
        }
    }

    /// <summary>Writes a value: a string, number or boolean as text, an object as JSON, and a part for each item of an array.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">The value.</param>
    /// <param name="write">The delegate that writes the value.</param>
    /// <param name="contentType">The media type in the document. If it is JSON, any value is one part with its JSON.</param>
    /// <exception cref="ArgumentException"><paramref name="value"/>, or a value in it, is an empty struct.</exception>
    public void Write<T>(string name, T? value, JsonValueWriter<T> write, string? contentType = null)
        where T : struct
    {
        if (value is { } given)
        {
            Write(name, JsonBytes.Write(given, write), contentType);
        }
    }

    /// <inheritdoc cref="Write{T}(string, T?, JsonValueWriter{T}, string?)"/>
    public void Write<T>(string name, T? value, JsonValueWriter<T> write, string? contentType = null)
        where T : class
    {
        if (value is not null)
        {
            Write(name, JsonBytes.Write(value, write), contentType);
        }
    }

    private void Write(string name, byte[] json, string? contentType)
    {
        if (MediaType.IsJson(contentType))
        {
            Form.Add(name, json, contentType!);
            return;
        }

        var root = ParameterJson.Parse(json);
        if (root.ValueKind != JsonValueKind.Array)
        {
            WriteItem(name, root, contentType);
            return;
        }

        foreach (var item in root.EnumerateArray())
        {
            WriteItem(name, item, contentType);
        }
    }

    private void WriteItem(string name, JsonElement item, string? contentType)
    {
        if (item.ValueKind != JsonValueKind.Null)
        {
            var isText = item.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
            Form.Add(name, Encoding.UTF8.GetBytes(ParameterText.Of(item, parameter: null)), contentType ?? (isText ? MultipartForm.Text : Json));
        }
    }
}
