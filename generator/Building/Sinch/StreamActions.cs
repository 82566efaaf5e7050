using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building;

/// <summary>Finds the action of Sinch's documents that connects a call to a stream endpoint, which a ticket of the runtime can fill.</summary>
internal static class StreamActions
{
    private const string ActionName = "connectStream";

    /// <summary>Adds to the action which of its properties a ticket fills. An action of another shape is left as it is.</summary>
    public static IEnumerable<TypeModel> Apply(IReadOnlyCollection<TypeModel> types)
    {
        var objects = types.OfType<ObjectModel>().ToDictionary(type => type.Name);
        return types.Select(type => type is ObjectModel action && IsMatch(action) && Find(action, objects) is { } target ? action with { Stream = target } : type);
    }

    private static bool IsMatch(ObjectModel action) => action.Properties.Any(property => property is { WireName: "name", Fixed.Value: ActionName });

    private static StreamActionModel? Find(ObjectModel action, Dictionary<string, ObjectModel> objects)
    {
        if (Property(action, "destination") is not { Type: ModelType { Kind: ModelKind.Object } destination } destinationProperty
            || !objects.TryGetValue(destination.Name, out var destinationType)
            || Property(destinationType, "endpoint") is not { Type: PrimitiveType { Kind: PrimitiveKind.String } } endpoint
            || Property(action, "callHeaders") is not { Type: ListType { OrOne: false, Item: ModelType { Kind: ModelKind.Object } header } } headersProperty
            || !objects.TryGetValue(header.Name, out var headerType)
            || Property(headerType, "key") is not { Type: PrimitiveType { Kind: PrimitiveKind.String } } key
            || Property(headerType, "value") is not { Type: PrimitiveType { Kind: PrimitiveKind.String } } value)
        {
            return null;
        }

        var others = action.Properties.Where(property => property.Fixed is null && property != destinationProperty && property != headersProperty).ToList();
        return others.Exists(property => property.Required) || HasMore(destinationType, endpoint) || HasMore(headerType, key, value)
            ? null
            : new StreamActionModel(
                destinationProperty.Name, destination, endpoint.Name, headersProperty.Name, header, key.Name, value.Name,
                others.Select(property => new StreamActionOption(property.Name, Identifiers.Camel(property.WireName), property.Type)).ToEquatableArray());
    }

    private static PropertyModel? Property(ObjectModel type, string wireName) => type.Properties.FirstOrDefault(property => property.WireName == wireName);

    /// <summary>Returns whether a type requires other properties than those that a ticket fills.</summary>
    private static bool HasMore(ObjectModel type, params PropertyModel[] filled)
        => type.Properties.Any(property => property is { Required: true, Fixed: null } && !filled.Contains(property));
}
