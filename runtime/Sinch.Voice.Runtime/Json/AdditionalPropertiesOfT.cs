using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Represents the JSON properties of an object whose names are data and whose values have one type. <see cref="Others"/> contains the values of other
/// types.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
/// <example>
/// Where a document has the schema <c>Labels</c> with some properties and <c>additionalProperties: { type: string }</c>:
/// <code>
/// var labels = new Labels { AdditionalProperties = new() { { "colour", "green" } } };
/// </code>
/// </example>
public sealed class AdditionalProperties<T> : IReadOnlyDictionary<string, T>
{
    private readonly Dictionary<string, T> _properties = [];

    /// <summary>Gets the number of properties whose values have the type.</summary>
    public int Count => _properties.Count;

    /// <summary>Gets the names of the properties whose values have the type.</summary>
    public IEnumerable<string> Keys => _properties.Keys;

    /// <summary>Gets the values that have the type.</summary>
    public IEnumerable<T> Values => _properties.Values;

    /// <summary>Gets the properties whose values do not match the document; <see langword="null"/> if there are none.</summary>
    public AdditionalProperties? Others { get; init; }

    /// <summary>Gets the value of the property with the specified name.</summary>
    /// <param name="name">The JSON property name, which is case-sensitive.</param>
    /// <exception cref="KeyNotFoundException">No property has the name <paramref name="name"/>.</exception>
    public T this[string name]
        => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The additional property '{name}' does not exist.");

    /// <summary>Adds a property, or replaces the property with the same name.</summary>
    /// <param name="name">The JSON property name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, T value) => _properties[name] = value;

    /// <summary>Determines whether a property has the specified name.</summary>
    /// <param name="name">The JSON property name, which is case-sensitive.</param>
    /// <returns><see langword="true"/> if a property has the name; otherwise, <see langword="false"/>.</returns>
    public bool ContainsKey(string name) => _properties.ContainsKey(name);

    /// <summary>Gets the value of the property with the specified name.</summary>
    /// <param name="name">The JSON property name, which is case-sensitive.</param>
    /// <param name="value">When this method returns <see langword="true"/>, the value of the property; otherwise, <see langword="default"/>.</param>
    /// <returns><see langword="true"/> if a property has the name; otherwise, <see langword="false"/>.</returns>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out T value) => _properties.TryGetValue(name, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Separates properties whose values have the type from all others.</summary>
    /// <param name="properties">The properties that the object has no member for.</param>
    /// <param name="table">
    /// The properties that the document describes. Their values are in <paramref name="properties"/> only if they do not match their type.
    /// </param>
    /// <param name="read">The delegate that reads a value of the type.</param>
    /// <param name="write">The delegate that writes a value of the type.</param>
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

    /// <summary>Reads a value if it is written back as the same JSON kind. Reading is lenient, so a number could become a string.</summary>
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
