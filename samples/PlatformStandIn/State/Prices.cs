using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>Amounts of money.</summary>
internal static class Prices
{
    public const decimal PerMinute = 0.0075m;

    public static JsonObject Create(decimal amount) => new() { ["currencyId"] = "USD", ["amount"] = amount };
}
