using System.Text;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents the parts of a multipart request, in the order in which they are sent.</summary>
/// <remarks>An operation takes it as its body if the document does not describe the parts. Instances are not thread-safe.</remarks>
public sealed class MultipartForm
{
    internal const string Text = "text/plain; charset=utf-8";

    private readonly List<FormPart> _parts = [];

    internal IReadOnlyList<FormPart> Parts => _parts;

    /// <summary>Adds a part with text.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="value">The text.</param>
    /// <returns>The same instance.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MultipartForm Add(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Add(name, Encoding.UTF8.GetBytes(value), Text);
    }

    /// <summary>Adds a part with a file.</summary>
    /// <param name="name">The name of the part.</param>
    /// <param name="file">The file.</param>
    /// <returns>The same instance.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public MultipartForm Add(string name, FilePart file) => Add(name, file, "application/octet-stream");

    /// <summary>Adds a part with a value of a generated type, as JSON.</summary>
    /// <typeparam name="T">A generated type.</typeparam>
    /// <param name="name">The name of the part.</param>
    /// <param name="model">The value.</param>
    /// <returns>The same instance.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/>, or a value in it, is an empty struct.</exception>
    public MultipartForm AddJson<T>(string name, T model)
        where T : IJsonModel<T>
    {
        ArgumentNullException.ThrowIfNull(model);
        return Add(name, JsonBytes.WriteModel(model), "application/json");
    }

    internal MultipartForm Add(string name, FilePart file, string contentType)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(file);
        _parts.Add(new FormPart(name, file, file.FileName ?? name, file.ContentType ?? contentType));
        return this;
    }

    internal MultipartForm Add(string name, ReadOnlyMemory<byte> value, string contentType)
    {
        ArgumentNullException.ThrowIfNull(name);
        _parts.Add(new FormPart(name, new FilePart(value), FileName: null, contentType));
        return this;
    }
}

/// <summary>Represents a part of a multipart request.</summary>
/// <param name="Name">The name.</param>
/// <param name="Content">The content.</param>
/// <param name="FileName">The name of the file; <see langword="null"/> for a value.</param>
/// <param name="ContentType">The media type.</param>
internal sealed record FormPart(string Name, FilePart Content, string? FileName, string ContentType);
