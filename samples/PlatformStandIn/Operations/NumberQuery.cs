using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Information about any number.</summary>
internal static class NumberQuery
{
    private static readonly (string Prefix, string Country)[] s_countries =
        [("+1", "US"), ("+33", "FR"), ("+44", "GB"), ("+46", "SE"), ("+47", "NO"), ("+49", "DE")];

    public static Reply Run(OperationCall call)
    {
        var number = Normalize(call["number"]);
        return Reply.Ok(new JsonObject
        {
            ["number"] = new JsonObject
            {
                ["countryId"] = s_countries.FirstOrDefault(country => number.StartsWith(country.Prefix, StringComparison.Ordinal)).Country ?? "ZZ",
                ["numberType"] = "Mobile",
                ["normalizedNumber"] = number,
                ["restricted"] = false,
                ["rate"] = Prices.Create(Prices.PerMinute),
            },
        });
    }

    private static string Normalize(string number)
    {
        var digits = string.Concat(number.Where(character => character is not (' ' or '-' or '(' or ')'))).TrimStart('+');
        return digits.Length is >= 5 and <= 15 && digits.All(char.IsAsciiDigit)
            ? "+" + digits
            : throw new RefusedException(PlatformError.ParameterValidation($"{number} isn't a phone number"));
    }
}
