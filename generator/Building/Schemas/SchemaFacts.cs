using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>Represents the classification of a schema, with its parts.</summary>
/// <remarks>
/// <para>
/// <see cref="SchemaClassifier"/> classifies each schema once. All code that names, builds or compares types reads the facts: the resolver gives them a
/// C# type, the identities a key, the builders a model.
/// </para>
/// <para>
/// The facts of a schema contain the schemas of its parts, not their facts, because schemas may be recursive. A reference has no facts: it is resolved
/// first, because its target may have a name.
/// </para>
/// <para>
/// The classifier uses analyses that depend only on earlier ones: <see cref="EnumValues"/>, <see cref="Nullability"/> and <see cref="SchemaKinds"/> read
/// one schema and its parts; <see cref="SchemaVariants"/> finds the variants of a value; <see cref="ObjectShapes"/> flattens <c>allOf</c> and variants
/// into properties; <see cref="UnionShapes"/> tells variants apart by those; <see cref="PartMerge"/> and <see cref="SchemaParts"/> merge several schemas
/// into one.
/// </para>
/// </remarks>
/// <param name="Node">The schema.</param>
internal abstract record SchemaFacts(SchemaNode Node)
{
    /// <summary>Gets whether the schema lists values that its type does not express.</summary>
    public bool HasUnnamedValues { get; init; }
}

/// <summary>Any JSON: the schema has no type.</summary>
internal sealed record AnyFacts(SchemaNode Node) : SchemaFacts(Node);

/// <summary>A value of a simple .NET type.</summary>
internal sealed record PrimitiveFacts(SchemaNode Node, PrimitiveType Type) : SchemaFacts(Node);

/// <summary>A value of one of the runtime's types, which the format names.</summary>
internal sealed record RuntimeFacts(SchemaNode Node, RuntimeType Type) : SchemaFacts(Node);

/// <summary>One of several strings or integers.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Values">The values, without <c>null</c>.</param>
/// <param name="IsInteger">Whether the values are integers.</param>
internal sealed record EnumFacts(SchemaNode Node, IReadOnlyList<JsonNode> Values, bool IsInteger) : SchemaFacts(Node);

/// <summary>An array.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Items">The schema of the items; <see langword="null"/> for any JSON.</param>
/// <param name="Problem">The reason that the items have no type.</param>
internal sealed record ListFacts(SchemaNode Node, SchemaNode? Items, UnsupportedFacts? Problem = null) : SchemaFacts(Node);

/// <summary>An object with only a schema for its values.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Values">The schema of the values; <see langword="null"/> for any JSON.</param>
/// <param name="Problem">The reason that the values have no type.</param>
internal sealed record MapFacts(SchemaNode Node, SchemaNode? Values, UnsupportedFacts? Problem = null) : SchemaFacts(Node);

/// <summary>A string that holds the JSON of a value.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Content">The schema of the value.</param>
/// <param name="OrUri">Whether the string may be an address, too.</param>
internal sealed record EmbeddedFacts(SchemaNode Node, SchemaNode Content, bool OrUri) : SchemaFacts(Node);

/// <summary>An object with properties, or a component that is only known to be an object.</summary>
internal sealed record ObjectFacts(SchemaNode Node, ObjectShape Shape) : SchemaFacts(Node);

/// <summary>One of several variants that JSON tells apart.</summary>
internal sealed record UnionFacts(SchemaNode Node, UnionShape Shape) : SchemaFacts(Node);

/// <summary>One of several variants that JSON does not tell apart.</summary>
internal sealed record IndistinctFacts(SchemaNode Node) : SchemaFacts(Node);

/// <summary>A schema that has the same type as another one.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Other">The other schema.</param>
/// <param name="Reason">The reason that the types are the same.</param>
internal sealed record SameFacts(SchemaNode Node, SchemaNode Other, SameReason Reason) : SchemaFacts(Node);

/// <summary>Specifies why a schema has the same type as another one.</summary>
internal enum SameReason
{
    /// <summary>The other schema is the only part of <c>allOf</c> with a type.</summary>
    OnlyPart,

    /// <summary>The other schema is the most specific part of <c>allOf</c>.</summary>
    NarrowestPart,

    /// <summary>The other is the only variant beside <c>null</c>.</summary>
    OnlyVariant,
}

/// <summary>A schema that C# cannot express.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Pointer">The pointer of the reason.</param>
/// <param name="Problem">The reason.</param>
internal sealed record UnsupportedFacts(SchemaNode Node, string Pointer, string Problem) : SchemaFacts(Node);
