using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// The JSON properties of an object that the document doesn't describe, in the order in which they came. They are written back, so that
/// what a newer platform sends isn't lost, and let a request carry what the document doesn't have yet. A property that the document describes
/// is here if the object has no room for how it came: with a value that doesn't fit its type, or as <c>null</c> where it may also be left out.
/// </summary>
/// <example>
/// <code>
/// var header = new CallHeader { Key = "k", AdditionalProperties = new() { { "origin", "crm" } } };
/// </code>
/// </example>
public sealed class AdditionalProperties : IReadOnlyDictionary<string, JsonElement>
{
    /// <summary>Up to here a search is as fast as a table; beyond, hostile JSON would make it quadratic.</summary>
    private const int FewProperties = 8;

    private static readonly JsonElement s_null = JsonDocument.Parse("null").RootElement;

    private readonly List<KeyValuePair<string, JsonElement>> _properties = [];
    private Dictionary<string, int>? _indexes;

    /// <summary>The number of properties.</summary>
    public int Count => _properties.Count;

    /// <summary>The names of the properties.</summary>
    public IEnumerable<string> Keys => _properties.Select(property => property.Key);

    /// <summary>The values of the properties.</summary>
    public IEnumerable<JsonElement> Values => _properties.Select(property => property.Value);

    /// <summary>The value of a property.</summary>
    /// <param name="name">The name in JSON, its case included.</param>
    /// <exception cref="KeyNotFoundException">There is no such property.</exception>
    public JsonElement this[string name]
        => TryGetValue(name, out var value) ? value : throw new KeyNotFoundException($"There is no additional property '{name}'.");

    /// <summary>Adds a property, or replaces the one of that name.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">Any JSON. It is copied, so the document it is from may be disposed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="value"/> is <see langword="default"/>.</exception>
    public void Add(string name, JsonElement value)
    {
        ArgumentNullException.ThrowIfNull(name);
        Set(name, value.Clone());
    }

    /// <summary>Adds a string, or replaces the property of that name.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value; <see langword="null"/> is written as <c>null</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, string? value) => Write(name, value, JsonWrite.String);

    /// <summary>Adds a boolean, or replaces the property of that name.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, bool value) => Write(name, value, JsonWrite.Boolean);

    /// <summary>Adds a whole number, or replaces the property of that name.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, long value) => Write(name, value, JsonWrite.Int64);

    /// <summary>Adds a number, or replaces the property of that name.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="value"/> isn't finite.</exception>
    public void Add(string name, double value) => Write(name, value, JsonWrite.Double);

    /// <summary>Adds a number without loss, or replaces the property of that name.</summary>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add(string name, decimal value) => Write(name, value, JsonWrite.Decimal);

    /// <summary>Adds a value of a generated type, or replaces the property of that name.</summary>
    /// <typeparam name="T">The generated type.</typeparam>
    /// <param name="name">The name in JSON.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public void Add<T>(string name, T value)
        where T : IJsonModel<T>
        => Write(name, value, JsonWrite.Model);

    /// <summary>Whether there is a property of that name.</summary>
    /// <param name="name">The name in JSON, its case included.</param>
    public bool ContainsKey(string name) => IndexOf(name) >= 0;

    /// <summary>Looks for a property.</summary>
    /// <param name="name">The name in JSON, its case included.</param>
    /// <param name="value">Its value.</param>
    public bool TryGetValue(string name, [MaybeNullWhen(false)] out JsonElement value)
    {
        var index = IndexOf(name);
        value = index < 0 ? default : _properties[index].Value;
        return index >= 0;
    }

    /// <summary>Writes the properties into the object that <paramref name="writer"/> is writing.</summary>
    /// <param name="writer">Where to write.</param>
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

    /// <summary>Adds a value that belongs to nobody else.</summary>
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

    /// <summary>Adds a property that is <c>null</c>.</summary>
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
