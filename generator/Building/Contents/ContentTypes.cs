using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Finds the types of contents. Several operations may use the same component, but its schema becomes one type.</summary>
internal sealed class ContentTypes(TypeResolver types, SequenceItems items, MultipartTypes multipart)
{
    private readonly Dictionary<string, TypeReference> _known = [];

    /// <param name="choice">The content.</param>
    /// <param name="name">The name of the type, if it needs its own.</param>
    /// <param name="isRequest">Whether the content is a request, whose items are a list.</param>
    public TypeReference Of(ContentChoice choice, string name, bool isRequest = false) => choice.Kind switch
    {
        ContentKind.Text => new PrimitiveType(PrimitiveKind.String),
        ContentKind.Binary => new StreamType(),
        ContentKind.Multipart => multipart.Of(choice, name),
        ContentKind.EventStream => new SequenceType(TypeOf(items.OfEvents(choice), name, PrimitiveKind.String, types.Resolve), IsEvents: true),
        ContentKind.JsonLines or ContentKind.JsonTextSequence when TypeOf(items.Of(choice), name, PrimitiveKind.Element, types.ResolveItem) is var item
            => isRequest ? new ListType(item) : new SequenceType(item),
        _ => TypeOf(choice.Schema, name, PrimitiveKind.Element, types.Resolve),
    };

    public bool IsNullable(ContentChoice choice)
        => choice is { Kind: ContentKind.Json, Schema: { } schema } && types.IsNullable(schema);

    private TypeReference TypeOf(SchemaNode? node, string name, PrimitiveKind withoutSchema, Func<SchemaNode, string, TypeReference> resolve)
    {
        if (node is not { } schema)
        {
            return new PrimitiveType(withoutSchema);
        }

        if (!_known.TryGetValue(schema.Pointer, out var type))
        {
            type = resolve(schema, name);
            _known.Add(schema.Pointer, type);
        }

        return type;
    }
}
