namespace Sinch.Voice.Generator.Examples;

/// <summary>Specifies the meaning of a schema's keywords.</summary>
internal enum SchemaDialect
{
    /// <summary><c>nullable</c>, a boolean <c>exclusiveMinimum</c>; siblings of <c>$ref</c> are ignored.</summary>
    OpenApi30,

    /// <summary>JSON Schema 2020-12: <c>const</c>, <c>null</c> as a type, several types, a numeric <c>exclusiveMinimum</c>.</summary>
    OpenApi31,
}
