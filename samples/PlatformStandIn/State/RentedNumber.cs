using System.Text.Json.Nodes;

namespace Sinch.Voice.Samples.PlatformStandIn;

/// <summary>A number of the account.</summary>
internal sealed class RentedNumber(string number)
{
    public string Number => number;

    public string? ApplicationKey { get; set; }

    public string Capability { get; set; } = "voice";

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["number"] = number };
        if (ApplicationKey is not null)
        {
            json["applicationkey"] = ApplicationKey;
        }

        json["capability"] = Capability;
        return json;
    }
}
