using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>
/// Finds the unions that convert to each other: one refers to the other, or a few unions choose among the same component schemas. Without this rule,
/// every union of strings and numbers would convert to every other.
/// </summary>
internal sealed class UnionConversions
{
    /// <summary>If more unions have all variants of another, the variants are common, and each union would convert to each other.</summary>
    private const int MostWiderUnions = 4;

    private readonly Dictionary<string, HashSet<string>> _listedIn = [];

    /// <summary>Records that a union refers to another one.</summary>
    public void AddListed(string inner, string outer)
        => (_listedIn.TryGetValue(inner, out var outers) ? outers : _listedIn[inner] = []).Add(outer);

    /// <summary>Sets the unions that each union converts to.</summary>
    public IEnumerable<TypeModel> Apply(IReadOnlyCollection<TypeModel> types)
    {
        var unions = types.OfType<UnionModel>().ToDictionary(union => union.Name, union => new HashSet<TypeReference>(union.Variants.Select(variant => variant.Type)));
        var components = new HashSet<string>(types.Where(type => SchemaReferences.ComponentAt(type.Pointer) is not null).Select(type => type.Name));
        var byVariant = unions.SelectMany(union => union.Value.Select(variant => (Variant: variant, union.Key))).ToLookup(entry => entry.Variant, entry => entry.Key);

        return types.Select(type => type is UnionModel { Variants.Count: > 0 } union
            ? union with
            {
                WidensTo = ListedIn(union.Name).Concat(Family(union, components, unions, byVariant))
                    .Where(name => unions[name].IsSupersetOf(unions[union.Name]))
                    .Distinct()
                    .OrderBy(name => name, StringComparer.Ordinal)
                    .ToEquatableArray(),
            }
            : type);
    }

    private HashSet<string> ListedIn(string union) => _listedIn.TryGetValue(union, out var outers) ? outers : [];

    /// <summary>Returns the few unions that have all component schemas of a union.</summary>
    private static List<string> Family(
        UnionModel union, HashSet<string> components, Dictionary<string, HashSet<TypeReference>> unions, ILookup<TypeReference, string> byVariant)
    {
        if (!union.Variants.All(variant => variant.TypeName is { } name && components.Contains(name)))
        {
            return [];
        }

        // Only a union with the rarest variant can have all of them; comparing every pair of unions is slow in large documents.
        var candidates = union.Variants.Select(variant => byVariant[variant.Type]).OrderBy(names => names.Count()).First();
        var wider = candidates
            .Where(name => name != union.Name && unions[name].IsSupersetOf(unions[union.Name]))
            .Take(MostWiderUnions + 1)
            .ToList();
        return wider.Count <= MostWiderUnions ? wider : [];
    }
}
