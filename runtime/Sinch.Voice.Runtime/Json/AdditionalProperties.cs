using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents the JSON properties of an object that the document does not describe, in the order received.</summary>
/// <remarks>
/// They are written back with the object, so properties of a newer platform version are not lost. A request can use them to send properties that the
/// document does not have yet. A property that the document describes is included if the object cannot represent its value: the value does not match
/// the type, or it is <c>null</c> for a property that may also be absent.
/// </remarks>
/// <example>
/// <code>
/// var header = new CallHeader { Key = "k", AdditionalProperties = new() { { "origin", "crm" } } };
/// </code>
/// </example>
public sealed class AdditionalProperties : IReadOnlyDictionary<string, JsonElement>
{
    /// <summary>Up to this number, a linear search is as fast as a dictionary. Beyond it, hostile JSON would make the search quadratic.</summary>
    private const int FewProperties = 8;

    private static readonly JsonElement s_null = JsonDocument.Parse("null").RootElement;

    private readonly List<KeyValuePair<string, JsonElement>> _properties = [];
    private Dictionary<string, int>? _indexes;

    /// <summary>Gets the number of properties.</summary>
    public int Count => _properties.Count;

    /// <summary>Gets the names of the properties.</summary>
    public IEnumerable<string> Keys => _properties.Select(property => property.Key);

    /// <summary>Gets the values of the properties.</summary>
    public IEnumerable<JsonElement> Values => _properties.Select(property => property.Value);

    /// <summary>Gets the value of the property with the specified name.</summary>
    /// <param name="name">The JSON property name, which is case-sensitive.</param>
    /// <exception cref="KeyNotFoundException">No property has the name <paramref name="name"/>.</exception>
    public JsonElement this[string name]
        => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"The additional property '{name}' does not exist.");

    /// <summary>Adds a property with any JSON value, or replaces the property with the same name.</summary>
    /// <param name="name">The JSON property name.</param>
    /// <param name="value">The value. It is copied, so you can dispose its <see cref="JsonDocument"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="value"/> is <see langword="default"/>.</exception>
    public void Add(string name, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(name);
        Set(name, value.Clone());
    }

    /// <summary>Adds a string property, or replaces the property with the same name.</summary>
    /// <param name="name">The JSON property name.</param>
    /// <param name="value">The value; <see langword="null"/> is written as <c>null</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, string? value) => Write(name, value, JsonWrite.String);

    /// <summary>Adds a Boolean property, or replaces the property with the same name.</summary>
    /// <param name="name">The JSON property name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, bool value) => Write(name, value, JsonWrite.Boolean);

    /// <summary>Adds an integer property, or replaces the property with the same name.</summary>
    /// <param name="name">The JSON property name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, long value) => Write(name, value, JsonWrite.Int64);

    /// <summary>Adds a number property, or replaces the property with the same name.</summary>
    /// <param name="name">The JSON property name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public void Add(string name, double value) => Write(name, value, JsonWrite.Double);

    /// <summary>Adds a decimal number property without loss of precision, or replaces the property with the same name.</summary>
    /// <param name="name">The JSON property name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, decimal value) => Write(name, value, JsonWrite.Decimal);

    /// <summary>Adds a property of a generated type, or replaces the property with the same name.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="name">The JSON property name.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add<T>(string name, T value)
        where T : IJsonModel<T>
        => Write(name, value, JsonWrite.Model);

    /// <summary>Determines whether a property has the specified name.</summary>
    /// <param name="name">The JSON property name, which is case-sensitive.</param>
    /// <returns><see langword="true"/> if a property has the name; otherwise, <see langword="false"/>.</returns>
    public bool ContainsKey(string name) => IndexOf(name) >= 0;

    /// <summary>Gets the value of the property with the specified name.</summary>
    /// <param name="name">The JSON property name, which is case-sensitive.</param>
    /// <param name="value">When this method returns <see langword="true"/>, the value of the property; otherwise, <see langword="default"/>.</param>
    /// <returns><see langword="true"/> if a property has the name; otherwise, <see langword="false"/>.</returns>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out JsonElement value)
    {
        var index = IndexOf(name);
        value = index < 0 ? default : _properties[index].Value;
        return index >= 0;
    }

    /// <summary>Writes the properties into the object that <paramref name="writer"/> is writing.</summary>
    /// <param name="writer">The writer.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> is <see langword="null"/>.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var property in _properties)
        {
            writer.WritePropertyName(property.Key);
            property.Value.WriteTo(writer);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Adds a value that no other code owns.</summary>
    internal void Set(string name, JsonElement value)
    {
        var property = KeyValuePair.Create(name, value);
        var index = IndexOf(name);
        if (index >= 0)
        {
            _properties[index] = property;
            return;
        }

        _properties.Add(property);
        if (_properties.Count <= FewProperties)
        {
            return;
        }

        _indexes ??= [];
        for (var i = _indexes.Count; i < _properties.Count; i++)
        {
            _indexes.Add(_properties[i].Key, i);
        }
    }

    /// <summary>Adds a property whose value is <c>null</c>.</summary>
    internal void SetNull(string name) => Set(name, s_null);

    private int IndexOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _indexes is null ? _properties.FindIndex(property => property.Key == name) : _indexes.GetValueOrDefault(name, -1);
    }

    private void Write<T>(string name, T value, JsonValueWriter<T> write)
    {
        ArgumentNullException.ThrowIfNull(name);
        using var json = JsonBuffer.Take();
        json.Write(value, write);
        using var document = JsonDocument.Parse(json.Finish());
        Set(name, document.RootElement.Clone());
    }
}
