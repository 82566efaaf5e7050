using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Unions;

/// <summary>
/// Finds the properties that all variants of a union have under one C# name and with one type: the union has them too. The discriminator isn't
/// among them, since it says nothing but which variant it is, and mostly has another type in each.
/// </summary>
internal sealed class CommonProperties
{
    private static readonly Dictionary<string, CommonPropertyModel> s_none = [];

    private readonly Dictionary<string, TypeModel> _types;
    private readonly Dictionary<string, EquatableArray<CommonPropertyModel>> _common = [];

    /// <summary>The properties of each type by their name. One type is a variant of many unions.</summary>
    private readonly Dictionary<string, Dictionary<string, CommonPropertyModel>> _properties = [];

    private CommonProperties(IEnumerable<TypeModel> types) => _types = types.ToDictionary(type => type.Name);

    /// <summary>Tells each union which properties it has.</summary>
    public static IEnumerable<TypeModel> Apply(IReadOnlyCollection<TypeModel> types)
    {
        var properties = new CommonProperties(types);
        return types.Select(type => type is UnionModel union ? union with { Common = properties.Of(union) } : type);
    }

    private EquatableArray<CommonPropertyModel> Of(UnionModel union)
    {
        if (!_common.TryGetValue(union.Name, out var common))
        {
            // A union within itself has nothing to say of itself.
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

    /// <summary>What two properties have in common; <see langword="null"/> if they have different types.</summary>
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
