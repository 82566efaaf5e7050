using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Unions;

/// <summary>A document with a union of two variants, and a call that has one or doesn't.</summary>
internal static class UnionDocument
{
    public const string Schemas =
        """
        { "pstn": { "type": "object", "required": ["type", "endpoint"], "properties": { "type": { "type": "string", "enum": ["number"] }, "endpoint": { "type": "string" } } },
          "sip": { "type": "object", "required": ["type", "endpoint"], "properties": { "type": { "type": "string", "enum": ["sip"] }, "endpoint": { "type": "string" } } },
          "destination": { "oneOf": [ { "$ref": "#/components/schemas/pstn" }, { "$ref": "#/components/schemas/sip" } ] },
          "call": { "type": "object", "required": ["to"], "properties": {
            "from": { "$ref": "#/components/schemas/destination" }, "to": { "$ref": "#/components/schemas/destination" } } } }
        """;

    public static Spec Spec { get; } = Spec.OfSchemas(Schemas);

    /// <summary>The same in a namespace of its own.</summary>
    public static Spec In(string name) => Spec with { Path = $"spec/{name}.json", Metadata = new() { ["Namespace"] = name } };
}
