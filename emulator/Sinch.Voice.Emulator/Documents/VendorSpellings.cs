using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>Reads enums, with the values that the platform takes and the document leaves out.</summary>
internal static class VendorSpellings
{
    // From the vendor's examples and older documentation, by the place in the components.
    private static readonly Dictionary<string, string[]> s_additions = new()
    {
        ["musicOnHold"] = ["ringing"],
        ["svaml.action.connectPstn.indications"] = ["ml", "us-old"],
    };

    /// <summary>Returns the values that the platform takes.</summary>
    /// <param name="values">The <c>enum</c> of the document.</param>
    /// <param name="place">The component, and the properties that lead to the enum.</param>
    public static IEnumerable<string> Of(JsonElement values, string place)
        => values.EnumerateArray().Select(Read).Concat(s_additions.GetValueOrDefault(place, []));

    // The document's country codes hold the boolean false where YAML read Norway's unquoted "no"; the platform takes "no".
    private static string Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.False => "no",
        JsonValueKind.String => value.GetString()!,
        _ => value.GetRawText(),
    };
}
