using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>
/// Represents the value of a parameter that accepts one value or a list. A single value, an array and a <see cref="List{T}"/> convert to it;
/// collection expressions are supported.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
[CollectionBuilder(typeof(OneOrMany), nameof(OneOrMany.Create))]
public readonly struct OneOrMany<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<T>? _values;

    internal OneOrMany(IReadOnlyList<T>? values) => _values = values;

    /// <summary>Gets the number of values.</summary>
    public int Count => _values?.Count ?? 0;

    /// <summary>Gets a value.</summary>
    /// <param name="index">The zero-based index of the value.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="index"/> is negative, or not less than <see cref="Count"/>.</exception>
    public T this[int index] => _values is null ? throw new ArgumentOutOfRangeException(nameof(index)) : _values[index];

    /// <summary>Converts a single value. <see langword="null"/> becomes an empty list.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator OneOrMany<T>(T value) => new(value is null ? null : new[] { value });

    /// <summary>Converts an array. <see langword="null"/> becomes an empty list.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator OneOrMany<T>(T[]? values) => new(values);

    /// <summary>Converts a list. <see langword="null"/> becomes an empty list.</summary>
    /// <param name="values">The values.</param>
    public static implicit operator OneOrMany<T>(List<T>? values) => new(values);

    /// <summary>Returns an enumerator that iterates through the values.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<T> GetEnumerator() => (_values ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates <see cref="OneOrMany{T}"/> values for collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OneOrMany
{
    /// <summary>Creates a <see cref="OneOrMany{T}"/> from values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="values">The values.</param>
    /// <returns>The list of values.</returns>
    public static OneOrMany<T> Create<T>(ReadOnlySpan<T> values) => new(values.ToArray());
}
