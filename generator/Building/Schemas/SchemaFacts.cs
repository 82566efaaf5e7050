using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>What a schema is, with its parts.</summary>
/// <remarks>
/// <para>
/// <see cref="SchemaClassifier"/> decides it, once for each schema, and nobody else does. Whoever names, builds or compares types reads the facts: the
/// resolver gives them a C# type, the identities a key, the builders a model.
/// </para>
/// <para>
/// The facts of a schema hold the schemas of its parts and not their facts, since schemas may be recursive. A reference has no facts of its own:
/// it is followed first, for what it leads to may have a name.
/// </para>
/// <para>
/// The classifier asks analyses that know only those before them: <see cref="EnumValues"/>, <see cref="Nullability"/> and <see cref="SchemaKinds"/>
/// look at one schema and its parts; <see cref="Alternatives"/> finds what a value may be; <see cref="ObjectShapes"/> flattens <c>allOf</c> and
/// alternatives into properties; <see cref="UnionShapes"/> tells alternatives apart by those; <see cref="PartMerge"/> and <see cref="SchemaParts"/>
/// make one schema of several.
/// </para>
/// </remarks>
/// <param name="Node">The schema.</param>
internal abstract record SchemaFacts(SchemaNode Node)
{
    /// <summary>Whether the schema lists values which are not expressed by its type.</summary>
    public bool HasUnnamedValues { get; init; }
}

/// <summary>Any JSON: the schema says nothing of a value.</summary>
internal sealed record AnyFacts(SchemaNode Node) : SchemaFacts(Node);

/// <summary>A value of one of .NET's simple types.</summary>
internal sealed record PrimitiveFacts(SchemaNode Node, PrimitiveType Type) : SchemaFacts(Node);

/// <summary>A value of one of the runtime's types, which the format names.</summary>
internal sealed record RuntimeFacts(SchemaNode Node, RuntimeType Type) : SchemaFacts(Node);

/// <summary>One of some strings or whole numbers.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Values">The values, <c>null</c> not among them.</param>
/// <param name="IsInteger">Whether they are whole numbers.</param>
internal sealed record EnumFacts(SchemaNode Node, IReadOnlyList<JsonNode> Values, bool IsInteger) : SchemaFacts(Node);

/// <summary>An array.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Items">The schema of the items; <see langword="null"/> if they may be any JSON.</param>
/// <param name="Problem">Why the items can't be typed.</param>
internal sealed record ListFacts(SchemaNode Node, SchemaNode? Items, UnsupportedFacts? Problem = null) : SchemaFacts(Node);

/// <summary>An object of which only the values are described.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Values">The schema of the values; <see langword="null"/> if they may be any JSON.</param>
/// <param name="Problem">Why the values can't be typed.</param>
internal sealed record MapFacts(SchemaNode Node, SchemaNode? Values, UnsupportedFacts? Problem = null) : SchemaFacts(Node);

/// <summary>A string that holds the JSON of a value.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Content">The schema of the value.</param>
/// <param name="OrUri">Whether the string may be an address, too.</param>
internal sealed record EmbeddedFacts(SchemaNode Node, SchemaNode Content, bool OrUri) : SchemaFacts(Node);

/// <summary>An object with properties, or a component that says no more than that it is an object.</summary>
internal sealed record ObjectFacts(SchemaNode Node, ObjectShape Shape) : SchemaFacts(Node);

/// <summary>One of several variants, which JSON tells apart.</summary>
internal sealed record UnionFacts(SchemaNode Node, UnionShape Shape) : SchemaFacts(Node);

/// <summary>One of several variants, which JSON doesn't tell apart.</summary>
internal sealed record IndistinctFacts(SchemaNode Node) : SchemaFacts(Node);

/// <summary>What another schema is, to which this one adds nothing that shows in a type.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Other">The other schema.</param>
/// <param name="Reason">How the one comes to be the other.</param>
internal sealed record SameFacts(SchemaNode Node, SchemaNode Other, SameReason Reason) : SchemaFacts(Node);

/// <summary>How a schema comes to be what another one is.</summary>
internal enum SameReason
{
    /// <summary>The other is the one part of <c>allOf</c> that says what a value is.</summary>
    OnlyPart,

    /// <summary>The other is the part of <c>allOf</c> that says most of a value.</summary>
    NarrowestPart,

    /// <summary>The other is the only alternative beside <c>null</c>.</summary>
    OnlyAlternative,
}

/// <summary>What C# can't express.</summary>
/// <param name="Node">The schema.</param>
/// <param name="Pointer">Where the reason stands.</param>
/// <param name="Problem">The reason.</param>
internal sealed record UnsupportedFacts(SchemaNode Node, string Pointer, string Problem) : SchemaFacts(Node);
