using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>Lists the JSON Schema keywords for a string that contains a document in another format.</summary>
/// <remarks>
/// OpenAPI 3.0 does not have them, and the reader library drops them there. It keeps them under the names that it uses when it writes a 3.0 document,
/// so the sanitizer renames them before the library reads the document.
/// </remarks>
internal static class ContentKeywords
{
    public const string Schema = "contentSchema";

    public const string Schema30 = Prefix30 + Schema;

    private const string Prefix30 = "x-jsonschema-";
    private const string MediaType = "contentMediaType";
    private const string Encoding = "contentEncoding";

    /// <summary>Gets the keywords with their names in OpenAPI 3.0.</summary>
    public static (string Name, string Name30)[] All { get; } =
        [(Schema, Schema30), (MediaType, Prefix30 + MediaType), (Encoding, Prefix30 + Encoding)];

    /// <summary>Returns the name of the keyword <c>contentSchema</c> in an object.</summary>
    public static string SchemaIn(JsonObject? schema) => schema?.ContainsKey(Schema30) == true ? Schema30 : Schema;
}
