using System.Collections;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Sinch.Voice;

/// <summary>
/// The values of a parameter that takes a single one or a list of them. A single value, an array and a <see cref="List{T}"/> convert to it, and
/// it can be written as a collection expression.
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

    /// <summary>Converts a single value; <see langword="null"/> to no values.</summary>
    public static implicit operator OneOrMany<T>(T value) => new(value is null ? null : new[] { value });

    /// <summary>Converts an array; <see langword="null"/> to no values.</summary>
    public static implicit operator OneOrMany<T>(T[]? values) => new(values);

    /// <summary>Converts a list; <see langword="null"/> to no values.</summary>
    public static implicit operator OneOrMany<T>(List<T>? values) => new(values);

    /// <summary>Returns an enumerator over the values.</summary>
    public IEnumerator<T> GetEnumerator() => (_values ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Creates values of <see cref="OneOrMany{T}"/> for collection expressions.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OneOrMany
{
    /// <summary>Creates a list of values.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public static OneOrMany<T> Create<T>(ReadOnlySpan<T> values) => new(values.ToArray());
}
