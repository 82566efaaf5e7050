using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Lists, assigns and unassigns the numbers that the account rents.</summary>
internal sealed class NumberRoutes(string applicationKey, IEnumerable<string> numbers)
{
    private readonly object _gate = new();
    private readonly List<RentedNumber> _numbers = [.. numbers.Select(number => new RentedNumber(number))];

    public Reply List(OperationCall call)
    {
        lock (_gate)
        {
            return Reply.Ok(new JsonObject { ["numbers"] = new JsonArray([.. _numbers.Select(number => number.ToJson())]) });
        }
    }

    /// <summary>Assigns all of the numbers, or none if one of them is not the account's.</summary>
    public Reply Assign(OperationCall call)
    {
        var assigned = call.Body.Member("numbers") ?? throw Missing("numbers");
        var key = Key(call.Body);
        lock (_gate)
        {
            foreach (var number in assigned.EnumerateArray().Select(item => Find(item.ToString())).ToList())
            {
                number.ApplicationKey = key;
                number.Capability = Capability(call.Body) ?? number.Capability;
            }
        }

        return Reply.NoContent;
    }

    public Reply Unassign(OperationCall call)
    {
        var text = call.Body.Text("number") ?? throw Missing("number");
        _ = Key(call.Body);
        lock (_gate)
        {
            Find(text).ApplicationKey = null;
        }

        return Reply.NoContent;
    }

    private static RefusedException Missing(string name)
        => new(PlatformError.MissingParameter($"$.{name}: the required property '{name}' is missing"));

    private static string? Capability(JsonElement body) => body.Text("capability")?.ToLowerInvariant();

    // Without a key, the application that sends the request is meant.
    private string Key(JsonElement body)
    {
        if (body.Text("applicationkey") is { Length: > 0 } key)
        {
            ApplicationKeys.Check(key, applicationKey);
        }

        return applicationKey;
    }

    private RentedNumber Find(string number)
    {
        if (!number.StartsWith('+'))
        {
            throw new RefusedException(PlatformError.MissingLeadingPlus(number));
        }

        return _numbers.Find(rented => rented.Number == number) ?? throw new RefusedException(PlatformError.NotFound($"Number {number} not found"));
    }

    private sealed class RentedNumber(string number)
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
}
