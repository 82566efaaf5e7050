namespace Sinch.Voice.Emulator.Documents;

/// <summary>Lists what is permitted, for messages.</summary>
internal static class PermittedValues
{
    /// <summary>Lists values in the document's order. Spellings that differ in case only are one value.</summary>
    public static string List(IEnumerable<JsonText> values)
        => string.Join(", ", values.Select(value => value.ToString()).Distinct(StringComparer.OrdinalIgnoreCase));
}
