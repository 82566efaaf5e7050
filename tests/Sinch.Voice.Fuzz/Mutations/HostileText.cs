using CsCheck;

namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>Texts that break out of literals and comments, or collide with other names.</summary>
internal static class HostileText
{
    private static readonly string[] s_all =
    [
        string.Empty, " ", "\t", "\"", "\\", "\\u0022", "'", "a\nb", "a\r\nb", "a\u0085b", "a\u2028b", "a\u2029b", "\0", "a\u0001", "\u200bx", "a\u200db", "\ufeffx",
        "\"\"\"", "\"; throw null; //", "*/ x /*", "</summary>", "<see cref=\"x\"/>", "&amp;", "{0}", "{{", "}", "$\"{x}\"", "@x", "#if X", "#pragma warning restore",
        "//", "/a/{b}/{c", "/{}", "{x}", "%2F", "?a=b", "https://[", "https://example.com:99999", "http://a b/", "file:///etc", "../other.json",
        "class", "record", "value", "var", "await", "nameof", "field", "System", "String", "Object", "Task", "Type", "Action", "Guid", "Uri", "List", "Equals", "GetHashCode",
        "ToString", "Finalize", "MemberwiseClone", "value__", "Value", "Json", "Read", "Write", "Match", "Sinch", "SinchVoiceClient", "AdditionalProperties",
        "UnknownVariant", "writer", "reader", "cancellationToken", "options", "body", "1", "1a", "-", "--", "_", "__", "a-b", "a_b", "aB", "AB", "ab", "\u0131", "\u0130", "ß", "é",
        "e\u0301", "日本", "\ud83d\ude00", "𝒳", "٣", "x\u0300", "true", "null", "0", "2XX", "default", "application/json", "*/*", "text/plain; charset=utf-8",
        "#", "#/", "#/components/schemas/", "#/paths", "#/x~2y", "date-time", "int64", "uuid", "byte", "9999-12-31T23:59:59.9999999+14:00",
        new('a', 600), new('_', 300), string.Concat(Enumerable.Repeat("Ab", 300)), new('<', 2000),
    ];

    /// <summary>Generates such texts, half of them from known ones.</summary>
    public static Gen<string> All { get; } = Gen.Frequency(
        (6, (IGen<string>)Gen.OneOf(s_all)),
        (1, Gen.String[0, 12]),
        (2, Gen.Select(Gen.OneOf(s_all), Gen.OneOf(s_all), (first, second) => first + second)));
}
