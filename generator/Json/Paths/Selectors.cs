namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>Represents the selection of a node's children by a segment (RFC 9535, 2.3).</summary>
internal abstract record Selector;

/// <summary><c>.name</c> or <c>['name']</c>: a member of an object.</summary>
internal sealed record NameSelector(string Name) : Selector;

/// <summary><c>*</c>: every child.</summary>
internal sealed record WildcardSelector : Selector;

/// <summary><c>[0]</c>: an element of an array; a negative index counts from the end.</summary>
internal sealed record IndexSelector(long Index) : Selector;

/// <summary><c>[start:end:step]</c>: some elements of an array.</summary>
internal sealed record SliceSelector(long? Start, long? End, long Step) : Selector
{
    /// <summary>The indices that the slice selects of an array (RFC 9535, 2.3.4.2.2).</summary>
    public IEnumerable<int> Indices(int length)
    {
        if (Step > 0)
        {
            var upper = Clamp(Normalize(End ?? length, length), 0, length);
            for (var index = Clamp(Normalize(Start ?? 0, length), 0, length); index < upper; index += Step)
            {
                yield return (int)index;
            }
        }
        else if (Step < 0)
        {
            var lower = Clamp(Normalize(End ?? (-length - 1L), length), -1, length - 1L);
            for (var index = Clamp(Normalize(Start ?? (length - 1L), length), -1, length - 1L); index > lower; index += Step)
            {
                yield return (int)index;
            }
        }
    }

    private static long Normalize(long index, int length) => index < 0 ? length + index : index;

    private static long Clamp(long index, long lowest, long highest) => Math.Min(Math.Max(index, lowest), highest);
}

/// <summary><c>[?condition]</c>: the children that meet a condition.</summary>
internal sealed record FilterSelector(FilterExpression Condition) : Selector;
