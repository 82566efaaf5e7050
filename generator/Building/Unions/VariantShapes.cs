using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>Tells objects apart by their properties, without a discriminator.</summary>
internal static class VariantShapes
{
    /// <summary>Returns the properties that identify each object, without those that all of them share.</summary>
    /// <param name="variants">The objects.</param>
    /// <param name="values">The properties with listed values, for each object.</param>
    /// <returns>The shapes, or <see langword="null"/> if two objects cannot be told apart.</returns>
    public static IReadOnlyList<ShapeModel>? Of(IReadOnlyList<(ObjectShape Shape, bool IsClosed)> variants, IReadOnlyList<IReadOnlyDictionary<string, ShapeValues>> values)
    {
        for (var i = 0; i < variants.Count; i++)
        {
            for (var j = i + 1; j < variants.Count; j++)
            {
                if (!Differ(variants[i].Shape, variants[j].Shape, values[i], values[j]))
                {
                    return null;
                }
            }
        }

        var telling = new HashSet<string>(values.SelectMany(known => known.Keys).Where(name => IsTelling(name, variants, values)));
        var common = new HashSet<string>(variants[0].Shape.Names.Where(name => !telling.Contains(name) && IsCommon(name, variants)));
        return [.. variants.Select((variant, i) =>
        {
            var names = variant.Shape.Names.Where(name => !common.Contains(name)).ToList();
            var required = names.FindAll(name => variant.Shape.RequiresEverywhere(name) && !variants.All(other => other.Shape.RequiresEverywhere(name)));
            return new ShapeModel(
                required.ToEquatableArray(),
                names.Except(required).ToEquatableArray(),
                values[i].Values.Where(known => telling.Contains(known.Name)).ToEquatableArray(),
                variant.IsClosed);
        })];
    }

    /// <summary>
    /// Returns whether JSON can tell two objects apart: by values that exclude each other; by a property that one requires and the other does not
    /// declare; by a property that only one requires while the other declares properties of its own; or because each declares properties of its own.
    /// </summary>
    private static bool Differ(
        ObjectShape first, ObjectShape second, IReadOnlyDictionary<string, ShapeValues> firstValues, IReadOnlyDictionary<string, ShapeValues> secondValues)
    {
        if (first.Names.Count == 0 || second.Names.Count == 0)
        {
            return false;
        }

        return firstValues.Values.Any(known => secondValues.TryGetValue(known.Name, out var other)
                && !known.Values.Intersect(other.Values).Any()
                && ((known.IsKey && other.IsKey) || first.RequiresEverywhere(known.Name) || second.RequiresEverywhere(known.Name)))
            || RequiresUndescribed(first, second)
            || RequiresUndescribed(second, first)
            || (first.AdditionalProperties is null && second.AdditionalProperties is null
                && (RequiresMore(first, second) || RequiresMore(second, first) || (DeclaresMore(first, second) && DeclaresMore(second, first))));
    }

    private static bool RequiresUndescribed(ObjectShape one, ObjectShape other)
        => one.Names.Any(name => one.RequiresEverywhere(name) && other[name].Count == 0);

    private static bool RequiresMore(ObjectShape one, ObjectShape other)
        => one.Names.Any(name => one.RequiresEverywhere(name) && !other.RequiresEverywhere(name)) && DeclaresMore(other, one);

    private static bool DeclaresMore(ObjectShape one, ObjectShape other) => one.Names.Any(name => other[name].Count == 0);

    /// <summary>Returns whether a property may have a value that some variant does not allow, because it lists others or lacks the property.</summary>
    private static bool IsTelling(
        string name, IReadOnlyList<(ObjectShape Shape, bool IsClosed)> variants, IReadOnlyList<IReadOnlyDictionary<string, ShapeValues>> values)
    {
        var lists = values.Where(known => known.ContainsKey(name)).Select(known => new HashSet<string>(known[name].Values)).ToList();
        return lists.Exists(list => !list.SetEquals(lists[0])) || variants.Any(variant => variant.IsClosed && variant.Shape[name].Count == 0);
    }

    /// <summary>Returns whether a property does not help to find the variant: all declare it, and all or none require it.</summary>
    private static bool IsCommon(string name, IReadOnlyList<(ObjectShape Shape, bool IsClosed)> variants)
        => variants.All(variant => variant.Shape[name].Count > 0 && variant.Shape.RequiresEverywhere(name) == variants[0].Shape.RequiresEverywhere(name));
}
