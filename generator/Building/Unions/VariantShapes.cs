using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>Tells objects apart by the properties that are there, where no discriminator does.</summary>
internal static class VariantShapes
{
    /// <summary>What each object is known by, but for what is the same in all of them.</summary>
    /// <param name="variants">The objects.</param>
    /// <param name="values">Of each object the properties with listed values.</param>
    /// <returns><see langword="null"/> if two of them can't be told apart.</returns>
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
    /// Whether there is JSON by which each of two objects is known: values that exclude each other, a property that one requires and the other
    /// doesn't describe, or one that only one requires while the other describes properties of its own, or no property that both describe.
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
                && (RequiresMore(first, second) || RequiresMore(second, first) || !first.Names.Any(name => second[name].Count > 0)));
    }

    private static bool RequiresUndescribed(ObjectShape one, ObjectShape other)
        => one.Names.Any(name => one.RequiresEverywhere(name) && other[name].Count == 0);

    private static bool RequiresMore(ObjectShape one, ObjectShape other)
        => one.Names.Any(name => one.RequiresEverywhere(name) && !other.RequiresEverywhere(name)) && other.Names.Any(name => one[name].Count == 0);

    /// <summary>Whether a value of a property may be one that some variant doesn't allow, since it lists others or has no such property.</summary>
    private static bool IsTelling(
        string name, IReadOnlyList<(ObjectShape Shape, bool IsClosed)> variants, IReadOnlyList<IReadOnlyDictionary<string, ShapeValues>> values)
    {
        var lists = values.Where(known => known.ContainsKey(name)).Select(known => new HashSet<string>(known[name].Values)).ToList();
        return lists.Exists(list => !list.SetEquals(lists[0])) || variants.Any(variant => variant.IsClosed && variant.Shape[name].Count == 0);
    }

    /// <summary>Whether a property says nothing of which variant it is: all describe it, and all or none require it.</summary>
    private static bool IsCommon(string name, IReadOnlyList<(ObjectShape Shape, bool IsClosed)> variants)
        => variants.All(variant => variant.Shape[name].Count > 0 && variant.Shape.RequiresEverywhere(name) == variants[0].Shape.RequiresEverywhere(name));
}
