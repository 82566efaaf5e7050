using System.Globalization;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>A call that was placed by a callout. The callee answers at once.</summary>
internal sealed class Call(string id, CalledParty party, TimeProvider time)
{
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private DateTimeOffset? _endedAt;

    public string Id => id;

    /// <summary>The number shown to the callee.</summary>
    public string? Cli => party.Cli;

    /// <summary>The number, user or SIP address that was called.</summary>
    public string? Callee => (string?)party.Destination?["endpoint"];

    /// <summary>Whether the callee is a user rather than a telephone.</summary>
    public bool OverData => party.OverData;

    public int Duration => (int)((_endedAt ?? time.GetUtcNow()) - _startedAt).TotalSeconds;

    public bool Ongoing => _endedAt is null;

    public void HangUp() => _endedAt ??= time.GetUtcNow();

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["callId"] = id,
            ["domain"] = party.OverData ? "mxp" : "pstn",
            ["duration"] = Duration,
            ["status"] = Ongoing ? "ONGOING" : "FINAL",
            ["result"] = "ANSWERED",
            ["reason"] = Ongoing ? "N/A" : "MANAGERHANGUP",
            // The platform leaves the offset out and means UTC.
            ["timestamp"] = _startedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture),
            ["userRate"] = Prices.Create(Prices.PerMinute),
            ["debit"] = Prices.Create(Ongoing ? 0 : Prices.PerMinute),
        };
        Add(json, "from", Cli is null ? null : new JsonObject { ["type"] = "Number", ["endpoint"] = Cli });
        Add(json, "to", party.Destination?.DeepClone());
        Add(json, "custom", party.Custom);
        return json;
    }

    private static void Add(JsonObject json, string name, JsonNode? value)
    {
        if (value is not null)
        {
            json[name] = value;
        }
    }
}
