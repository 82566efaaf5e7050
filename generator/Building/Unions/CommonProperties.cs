using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>
/// Finds the properties that all variants of a union have with the same C# name and type; the union gets them too. The discriminator is excluded:
/// it only identifies the variant, and usually has a different type in each.
/// </summary>
internal sealed class CommonProperties
{
    private static readonly Dictionary<string, CommonPropertyModel> s_none = [];

    private readonly Dictionary<string, TypeModel> _types;
    private readonly Dictionary<string, EquatableArray<CommonPropertyModel>> _common = [];

    /// <summary>Caches the properties of each type by name. One type may be a variant of many unions.</summary>
    private readonly Dictionary<string, Dictionary<string, CommonPropertyModel>> _properties = [];

    private CommonProperties(IEnumerable<TypeModel> types) => _types = types.ToDictionary(type => type.Name);

    /// <summary>Adds the common properties to each union.</summary>
    public static IEnumerable<TypeModel> Apply(IReadOnlyCollection<TypeModel> types)
    {
        var properties = new CommonProperties(types);
        return types.Select(type => type is UnionModel union ? union with { Common = properties.Of(union) } : type);
    }

    private EquatableArray<CommonPropertyModel> Of(UnionModel union)
    {
        if (!_common.TryGetValue(union.Name, out var common))
        {
            // A union that contains itself adds no properties.
            _common[union.Name] = EquatableArray<CommonPropertyModel>.Empty;
            _common[union.Name] = common = Find(union).OrderBy(property => property.Name, StringComparer.Ordinal).ToEquatableArray();
        }

        return common;
    }

    private List<CommonPropertyModel> Find(UnionModel union)
    {
        var reserved = ReservedNames.PropertiesOfUnion(union.Name);
        List<CommonPropertyModel>? common = null;
        foreach (var variant in union.Variants)
        {
            var properties = PropertiesOf(variant);
            common = common is null
                ? [.. properties.Values.Where(property => !reserved.Contains(property.Name))]
                : [.. common.Select(property => properties.TryGetValue(property.Name, out var other) ? Both(property, other) : null).OfType<CommonPropertyModel>()];
            common.RemoveAll(property => properties[property.Name].WireName == union.Discriminator);
            if (common.Count == 0)
            {
                break;
            }
        }

        return common ?? [];
    }

    /// <summary>Merges two properties; returns <see langword="null"/> if their types differ.</summary>
    private static CommonPropertyModel? Both(CommonPropertyModel left, CommonPropertyModel right)
        => left.Type != right.Type ? null : left with
        {
            Description = left.Description == right.Description ? left.Description : null,
            Deprecated = left.Deprecated || right.Deprecated,
        };

    private Dictionary<string, CommonPropertyModel> PropertiesOf(VariantModel variant)
    {
        if (variant.TypeName is not { } name)
        {
            return s_none;
        }

        if (!_properties.TryGetValue(name, out var properties))
        {
            IEnumerable<CommonPropertyModel> all = _types[name] switch
            {
                ObjectModel model => model.Properties.Select(property
                    => new CommonPropertyModel(property.WireName, property.Name, property.Type, property.Description, property.Deprecated)),
                UnionModel inner => Of(inner),
                _ => [],
            };
            _properties[name] = properties = all.ToDictionary(property => property.Name);
        }

        return properties;
    }
}
