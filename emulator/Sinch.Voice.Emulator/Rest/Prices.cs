using System.Text.Json.Nodes;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Writes amounts of money.</summary>
internal static class Prices
{
    public static JsonObject Create(decimal amount) => new() { ["currencyId"] = "USD", ["amount"] = amount };
}
