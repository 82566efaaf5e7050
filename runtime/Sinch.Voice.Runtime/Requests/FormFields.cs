using System.Text;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>
/// Writes a JSON object as <c>application/x-www-form-urlencoded</c> (OpenAPI 3.1.1, 4.8.15). Each field is a parameter of a query. Without an
/// encoding, an array is one field per item and an object is JSON; <c>null</c> is omitted.
/// </summary>
internal static class FormFields
{
    public static byte[] Write(JsonElement form, FieldEncoding[] encodings)
    {
        var fields = form.EnumerateObject()
            .Where(field => field.Value.ValueKind != JsonValueKind.Null)
            .Select(field => Field(field, Array.Find(encodings, encoding => encoding.Name == field.Name)))
            .Where(field => field is not null);

        // In forms, a space is a plus sign; plus signs and percent signs of values are encoded.
        return Encoding.ASCII.GetBytes(string.Join('&', fields).Replace("%20", "+", StringComparison.Ordinal));
    }

    private static string? Field(JsonProperty field, FieldEncoding? encoding)
    {
        encoding ??= new FieldEncoding(field.Name, field.Value.ValueKind == JsonValueKind.Object ? QueryStyle.Json : QueryStyle.Form);
        return QueryExpansion.Of(field.Name, field.Value, encoding.Style, encoding.Explode, encoding.AllowReserved, parameter: null);
    }
}
