using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading.Schemas;

/// <summary>The keywords of JSON Schema for a string that holds a document of another kind.</summary>
/// <remarks>
/// OpenAPI 3.0 doesn't have them. The reader library drops them there, unless they have the names by which it writes them into a document of 3.0: a
/// document of 3.0 is given these names before the library reads it.
/// </remarks>
internal static class ContentKeywords
{
    public const string Schema = "contentSchema";
    public const string MediaType = "contentMediaType";
    public const string Encoding = "contentEncoding";

    /// <summary>What their names start with in OpenAPI 3.0.</summary>
    public const string Prefix30 = "x-jsonschema-";

    public const string Schema30 = Prefix30 + Schema;

    public static IReadOnlyList<string> All { get; } = [Schema, MediaType, Encoding];

    /// <summary>The name that the keyword for the schema has, as its object was read.</summary>
    public static string SchemaIn(JsonObject? schema) => schema?.ContainsKey(Schema30) == true ? Schema30 : Schema;
}
