using System.Text.Json;
using CsCheck;

namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>Values that stand where others are expected, as JSON.</summary>
internal static class JsonPayload
{
    private static readonly string[] s_values =
    [
        "null", "true", "false", "0", "-0", "1", "-1", "1.0", "1e3", "0.1", "1e400", "-1e-400", "2147483648", "9223372036854775808", "99999999999999999999999999999999",
        "79228162514264337593543950336", "1.7976931348623157e308", "3.5e38", "0.30000000000000004441", "1.0000000000000000000000000001",
        "[]", "{}", "[null]", "[[]]", "{\"a\":null}", "[1,\"a\",{}]", "{\"\":{\"\":[]}}", "[{\"a\":[{\"a\":[]}]}]", "\"yes\"", "\"2022-03-21\"", "\"2022-03-21T13:13:59Z\"",
        "\"2022-03-21 13:13:59\"", "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59-14:00\"", "\"24:00\"", "\"P1D\"", "\"3F2504E0-4F89-11D3-9A0C-0305E82C3301\"",
        "\"{3F2504E0-4F89-11D3-9A0C-0305E82C3301}\"", "\"AAEC\"", "\"AAE\"", "\"http://[::1\"", "\"NaN\"", "\"Infinity\"", "\"1\"", "\" 1 \"", "\"1,000\"", "\"TRUE\"",
    ];

    /// <summary>Any of them, texts included.</summary>
    public static Gen<string> All { get; } = Gen.Frequency(
        (3, (IGen<string>)Gen.OneOf(s_values)),
        (2, HostileText.All.Select(text => JsonSerializer.Serialize(text))));
}
