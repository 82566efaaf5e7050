using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Sinch.Voice.Fuzz.Documents;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Callbacks;

/// <summary>Makes callbacks of the examples of the vendor's document and of changes of them.</summary>
internal static class CallbackCases
{
    private static readonly Gen<byte[]> s_events = Gen.OneOf(Events().Select(Encoding.UTF8.GetBytes).ToArray());

    private static readonly Gen<byte[]> s_bodies = Gen.Frequency(
        (6, (IGen<byte[]>)s_events),
        (3, Gen.Select(s_events, TextMutation.All.Array[1, 3], (text, changes) => TextMutation.Apply(text, changes))),
        (1, Gen.Byte.Array[0, 40]));

    /// <summary>A third is left as it was signed.</summary>
    private static readonly Gen<Tampering[]> s_tamperings = Gen.Frequency(
        (1, (IGen<Tampering[]>)Gen.Const(Array.Empty<Tampering>())),
        (2, Tampering.All.Array[1, 3]));

    public static Gen<CallbackCase> All { get; } = Gen.Select(
        Gen.Enum<Transport>(),
        Gen.OneOf(Signing.FirstKey, Signing.SecondKey),
        s_bodies,
        s_tamperings,
        (transport, key, body, tamperings) => new CallbackCase(transport, key, body, tamperings));

    /// <summary>Events of either application, of none, and one at which the handler fails.</summary>
    private static IEnumerable<string> Events()
    {
        var examples = JsonNode.Parse(SeedDocuments.Vendor.Text)!["components"]!["examples"]!.AsObject()
            .Select(example => example.Value!["value"]).OfType<JsonObject>().Where(example => example["event"] is not null).ToList();
        foreach (var example in examples)
        {
            foreach (var key in new[] { null, Signing.FirstKey, Signing.SecondKey })
            {
                example.Remove("applicationKey");
                if (key is not null)
                {
                    example["applicationKey"] = key;
                }

                yield return example.ToJsonString();
            }
        }

        yield return $$"""{"event":"ice","custom":"{{FuzzedHandler.Failing}}"}""";
        yield return $$"""{"event":"ice","applicationKey":"{{Signing.FirstKey}}","applicationKey":"{{Signing.SecondKey}}"}""";
        yield return $$"""{"event":"ice","padding":"{{new string('x', 70_000)}}"}""";
    }
}
