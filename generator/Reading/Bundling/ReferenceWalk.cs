using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading.Sanitizing;

namespace Sinch.Voice.Generator.Reading.Bundling;

/// <summary>Visits the references in a value, at the locations where OpenAPI has elements: an example may contain JSON that looks like a reference.</summary>
internal sealed class ReferenceWalk(OpenApiVersion version, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, Dictionary<string, Shape>> _table = ShapeTable.Of(version);

    /// <param name="value">The value.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="kind">Its kind, if references can lead to it.</param>
    /// <param name="slot">Its location in the document; <see langword="null"/> for the document itself and for a value in another file.</param>
    /// <param name="location">Its location in the document, or in its file.</param>
    /// <param name="visitor">The visitor.</param>
    public void Visit(JsonNode? value, Shape shape, ComponentKind? kind, Slot? slot, JsonLocation location, IReferenceVisitor visitor)
    {
        switch (shape, value)
        {
            case (Shape.Named or Shape.Map { Value: not (Shape.Scalar or Shape.Any) } or Shape.List, JsonObject owner) when TextOf(owner, ReferenceCheck.Keyword) is { } text:
                if (visitor.Visit(new FoundReference(Slot.Member(owner, location, ReferenceCheck.Keyword), text, shape, kind, slot)))
                {
                    VisitMembers(owner, shape, location, visitor);
                }

                break;
            case (_, JsonObject members):
                VisitMembers(members, shape, location, visitor);
                break;
            case (Shape.List list, JsonArray items):
                for (var i = 0; i < items.Count; i++)
                {
                    VisitChild(items[i], list.Item, Slot.Element(items, location, i), visitor);
                }

                break;
        }
    }

    /// <summary>Returns the text of a member, or <see langword="null"/> if it is no string.</summary>
    public static string? TextOf(JsonObject owner, string name)
        => owner.TryGetPropertyValue(name, out var value) && value?.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private void VisitMembers(JsonObject members, Shape shape, JsonLocation location, IReferenceVisitor visitor)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (shape)
        {
            case Shape.Map { Value: Shape.Scalar { Kind: ScalarKind.Reference } }:
                foreach (var name in members.Select(member => member.Key).ToList())
                {
                    if (TextOf(members, name) is { } text)
                    {
                        visitor.VisitName(Slot.Member(members, location, name), text);
                    }
                }

                break;
            case Shape.Map map:
                foreach (var (name, value) in Containers(members))
                {
                    VisitChild(value, map.Value, Slot.Member(members, location, name), visitor);
                }

                break;
            case Shape.Named named:
                var shapes = _table[named.Name];
                shapes.TryGetValue(ShapeTable.AnyName, out var ofAnyName);
                foreach (var (name, value) in Containers(members))
                {
                    if ((shapes.TryGetValue(name, out var known) ? known : name.StartsWith("x-", StringComparison.Ordinal) ? null : ofAnyName) is { } child)
                    {
                        VisitChild(value, child, Slot.Member(members, location, name), visitor);
                    }
                }

                break;
        }
    }

    private void VisitChild(JsonNode? value, Shape shape, Slot slot, IReferenceVisitor visitor)
    {
        if (value is JsonArray or JsonObject)
        {
            var location = slot.Location;
            shape = shape is Shape.Either either ? either.Shapes.FirstOrDefault(candidate => IsOfKind(value, candidate)) ?? shape : shape;
            var kind = shape is Shape.Named named ? ComponentKind.Of(named.Name, slot.ContainerLocation, version) : null;
            if (kind is null || value is not JsonObject element || visitor.Enter(element, kind))
            {
                Visit(value, shape, kind, slot, location, visitor);
            }
        }
    }

    /// <summary>A visitor may replace members.</summary>
    private static List<(string Name, JsonNode? Value)> Containers(JsonObject members)
        => [.. members.Where(member => member.Value is JsonObject or JsonArray).Select(member => (member.Key, member.Value))];

    private static bool IsOfKind(JsonNode? value, Shape shape) => shape switch
    {
        Shape.Named or Shape.Map => value is JsonObject,
        Shape.List => value is JsonArray,
        _ => false,
    };
}

/// <summary>Handles the references in a value.</summary>
internal interface IReferenceVisitor
{
    /// <summary>Handles an element that references can lead to.</summary>
    /// <returns>Whether to visit its members.</returns>
    bool Enter(JsonObject element, ComponentKind kind);

    /// <summary>Handles a reference.</summary>
    /// <returns>Whether to visit the members beside it.</returns>
    bool Visit(FoundReference reference);

    /// <summary>Handles a value of a discriminator's mapping, which may be the name of a component.</summary>
    void VisitName(Slot slot, string text);
}

/// <summary>Represents a reference.</summary>
/// <param name="Slot">The slot with the reference.</param>
/// <param name="Text">The reference as written.</param>
/// <param name="Shape">The shape of the element that it stands for.</param>
/// <param name="Kind">The kind of that element; <see langword="null"/> if OpenAPI allows no reference there.</param>
/// <param name="Place">The slot of that element.</param>
internal readonly record struct FoundReference(Slot Slot, string Text, Shape Shape, ComponentKind? Kind, Slot? Place)
{
    /// <summary>Gets the object that contains the reference.</summary>
    public JsonObject Owner => (JsonObject)Slot.Container;
}
