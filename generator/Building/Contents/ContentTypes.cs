using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Finds the types of contents. Several operations may use the same component, but its schema becomes one type.</summary>
internal sealed class ContentTypes(TypeResolver types)
{
    private readonly Dictionary<string, TypeReference> _known = [];

    /// <param name="choice">The content.</param>
    /// <param name="name">The name of the type, if it needs its own.</param>
    public TypeReference Of(ContentChoice choice, string name)
    {
        switch (choice.Kind)
        {
            case ContentKind.Text:
                return new PrimitiveType(PrimitiveKind.String);
            case ContentKind.Binary:
                return new StreamType();
        }

        if (choice.Schema is not { } schema)
        {
            return new PrimitiveType(PrimitiveKind.Element);
        }

        if (!_known.TryGetValue(schema.Pointer, out var type))
        {
            type = types.Resolve(schema, name);
            _known.Add(schema.Pointer, type);
        }

        return type;
    }

    public bool IsNullable(ContentChoice choice)
        => choice is { Kind: ContentKind.Json, Schema: { } schema } && types.IsNullable(schema);
}
