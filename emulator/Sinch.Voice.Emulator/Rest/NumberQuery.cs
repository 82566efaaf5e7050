using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Describes any number. The country is that of the prefix; the rest is the same for every number.</summary>
internal sealed class NumberQuery(decimal pricePerMinute)
{
    private static readonly (string Prefix, string Country)[] s_countries =
        [("+1", "US"), ("+33", "FR"), ("+44", "GB"), ("+46", "SE"), ("+47", "NO"), ("+49", "DE")];

    public Reply Run(OperationCall call)
    {
        var number = Normalize(call["number"]);
        return Reply.Ok(new JsonObject
        {
            ["number"] = new JsonObject
            {
                ["countryId"] = Array.Find(s_countries, country => number.StartsWith(country.Prefix, StringComparison.Ordinal)).Country ?? "ZZ",
                ["numberType"] = "Mobile",
                ["normalizedNumber"] = number,
                ["restricted"] = false,
                ["rate"] = Prices.Create(pricePerMinute),
            },
        });
    }

    private static string Normalize(string number)
    {
        var digits = string.Concat(number.Where(character => character is not (' ' or '-' or '(' or ')')));
        digits = digits.StartsWith('+') ? digits[1..] : digits;
        return digits.Length is >= 5 and <= 15 && digits.All(char.IsAsciiDigit)
            ? "+" + digits
            : throw new RefusedException(PlatformError.ParameterValidation($"number: {JsonText.Quote(number)} is not a phone number"));
    }
}
