using System.Text;
using System.Text.Json;

namespace Sinch.Voice;

/// <summary>
/// Writes a JSON object as <c>application/x-www-form-urlencoded</c> (OpenAPI 3.1.1, 4.8.15). An array becomes one field per item, as in the style
/// <c>form</c>; an object in a field becomes JSON; <c>null</c> is omitted.
/// </summary>
internal static class FormFields
{
    public static byte[] Write(JsonElement form, string[] joined)
    {
        var text = new StringBuilder();
        foreach (var field in form.EnumerateObject())
        {
            if (field.Value.ValueKind != JsonValueKind.Array)
            {
                Append(text, field.Name, field.Value);
            }
            else if (joined.Contains(field.Name))
            {
                var items = field.Value.EnumerateArray().Where(item => item.ValueKind != JsonValueKind.Null).Select(item => Escape(Text(item)));
                Append(text, field.Name, string.Join(',', items));
            }
            else
            {
                foreach (var item in field.Value.EnumerateArray())
                {
                    Append(text, field.Name, item);
                }
            }
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, string name, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Null)
        {
            Append(text, name, Escape(Text(value)));
        }
    }

    private static void Append(StringBuilder text, string name, string escaped)
        => text.Append(text.Length > 0 ? "&" : string.Empty).Append(Escape(name)).Append('=').Append(escaped);

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    /// <summary>Escapes a value. In forms, a space is a plus sign, so every plus sign is escaped.</summary>
    private static string Escape(string value) => Uri.EscapeDataString(value).Replace("%20", "+", StringComparison.Ordinal);
}
