namespace Sinch.Voice.Generator.Building;

/// <summary>Tells objects apart by what they require, where there is no discriminator.</summary>
internal static class RequiredShapes
{
    /// <summary>What fits into the bits of a number.</summary>
    private const int MaxNames = 64;

    /// <summary>
    /// The properties that each object requires, but for those that all of them do: of any two objects one requires a property that the other
    /// doesn't even describe.
    /// </summary>
    /// <returns><see langword="null"/> if that isn't so.</returns>
    public static IReadOnlyList<IReadOnlyList<string>>? Of(IReadOnlyList<ObjectShape> shapes)
    {
        var required = shapes.Select(shape => shape.Names.Where(shape.RequiresEverywhere).ToList()).ToList();
        for (var i = 0; i < shapes.Count; i++)
        {
            for (var j = i + 1; j < shapes.Count; j++)
            {
                var (first, second) = (shapes[i], shapes[j]);
                if (first.Names.Count == 0 || second.Names.Count == 0
                    || (required[i].TrueForAll(name => second[name].Count > 0) && required[j].TrueForAll(name => first[name].Count > 0)))
                {
                    return null;
                }
            }
        }

        var telling = new HashSet<string>(required.SelectMany(names => names).Where(name => !required.TrueForAll(names => names.Contains(name))));
        return telling.Count <= MaxNames ? [.. required.Select(names => names.FindAll(telling.Contains))] : null;
    }
}
