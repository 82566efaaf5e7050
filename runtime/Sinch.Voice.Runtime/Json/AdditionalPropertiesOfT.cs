using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// The JSON properties of an object whose names are data and whose values are of one type. What isn't of that type is kept among
/// <see cref="Others"/>.
/// </summary>
/// <example>
/// Where a document has the schema <c>Labels</c> with some properties and <c>additionalProperties: { type: string }</c>:
/// <code>
/// var labels = new Labels { AdditionalProperties = new() { { "colour", "green" } } };
/// </code>
/// </example>
/// <typeparam name="T">The type of the values.</typeparam>
public sealed class AdditionalProperties<T> : IReadOnlyDictionary<string, T>
{
    private readonly Dictionary<string, T> _properties = [];

    /// <summary>The number of properties of the type.</summary>
    public int Count => _properties.Count;

    /// <summary>The names of the properties of the type.</summary>
    public IEnumerable<string> Keys => _properties.Keys;

    /// <summary>The values of the properties of the type.</summary>
    public IEnumerable<T> Values => _properties.Values;

    /// <summary>The properties that are something else than the document says; <see langword="null"/> if there is none.</summary>
    public AdditionalProperties? Others { get; init; }

    /// <summary>The value of a property.</summary>
    /// <param name="name">The name in JSON, its case included.</param>
    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    public T this[string name]
        => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"There is no additional property '{name}'.");

    /// <summary>Adds a property, or replaces the one of that name.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, T value) => _properties[name] = value;

    /// <summary>Whether there is a property of that name.</summary>
    /// <param name="name">The name in JSON, its case included.</param>
    public bool ContainsKey(string name) => _properties.ContainsKey(name);

    /// <summary>Looks for a property.</summary>
    /// <param name="name">The name in JSON, its case included.</param>
    /// <param name="value">Its value.</param>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out T value) => _properties.TryGetValue(name, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Sorts properties by whether their values are of the type.</summary>
    /// <param name="properties">The properties that the object has no other room for.</param>
    /// <param name="table">Those that the document describes: of them, only what doesn't fit is here.</param>
    /// <param name="read">Reads a value of the type.</param>
    /// <param name="write">Writes it.</param>
    internal static AdditionalProperties<T> Read(AdditionalProperties properties, JsonPropertyTable table, JsonValueReader<T> read, JsonValueWriter<T> write)
    {
        var others = new AdditionalProperties();
        var typed = new Dictionary<string, T>();
        foreach (var (name, element) in properties)
        {
            if (Array.IndexOf(table.Names.Names, name) >= 0)
            {
                others.Set(name, element);
            }
            else if (TryRead(element, read, write, out var value))
            {
                typed[name] = value;
            }
            else
            {
                others.Set(name, element);
                ReadObservation.Misfit(table.TypeName, ReadObservation.Unnamed);
            }
        }

        var result = new AdditionalProperties<T> { Others = others.Count > 0 ? others : null };
        foreach (var (name, value) in typed)
        {
            result.Add(name, value);
        }

        return result;
    }

    /// <summary>Reading is lenient: a number is read as a string. Here it would come out as another kind of JSON than it went in.</summary>
    private static bool TryRead(JsonElement element, JsonValueReader<T> read, JsonValueWriter<T> write, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (element.ValueKind == JsonValueKind.Null)
        {
            return false;
        }

        var reader = new Utf8JsonReader(JsonBytes.Write(element, JsonWrite.Element));
        JsonRead.MoveNext(ref reader);
        if (!read(ref reader, out value))
        {
            return false;
        }

        using var written = JsonDocument.Parse(JsonBytes.Write(value, write));
        return written.RootElement.ValueKind == element.ValueKind;
    }
}
