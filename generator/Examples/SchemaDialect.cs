namespace Sinch.Voice.Generator.Examples;

/// <summary>What the keywords of a schema mean.</summary>
internal enum SchemaDialect
{
    /// <summary><c>nullable</c>, a boolean <c>exclusiveMinimum</c>; what stands beside <c>$ref</c> doesn't count.</summary>
    OpenApi30,

    /// <summary>JSON Schema 2020-12: <c>const</c>, <c>null</c> as a type, several types, a numeric <c>exclusiveMinimum</c>.</summary>
    OpenApi31,
}
