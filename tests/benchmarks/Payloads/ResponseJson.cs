using System.Globalization;
using System.Text;

namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>Answers of operations, made of the examples of their schemas' properties.</summary>
internal static class ResponseJson
{
    private const int NumberCount = 100;

    public static ReadOnlySpan<byte> Call =>
        """{"from":{"type":"number","endpoint":"+14045001000"},"to":{"type":"number","endpoint":"+14045005000"},"domain":"pstn","callId":"3b0a7ccd-05e1-4728-bafd-023b77c47784","duration":17,"status":"FINAL","result":"ANSWERED","reason":"CALLEEHANGUP","timestamp":"2022-03-21T13:14:19Z","custom":"customer 4711","userRate":{"currencyId":"USD","amount":0.368},"debit":{"currencyId":"USD","amount":0.1043}}"""u8;

    public static ReadOnlySpan<byte> Callout => """{"callId":"adf92089-d9e8-4f14-a377-1e975f588fe4"}"""u8;

    /// <summary>A hundred numbers, every fourth of them not assigned to an application, as in the example.</summary>
    public static byte[] Numbers()
    {
        var json = new StringBuilder("""{"numbers":[""");
        for (var i = 0; i < NumberCount; i++)
        {
            var application = i % 4 == 0 ? "" : "\"applicationkey\":\"2457b630-45ef-4939-be88-93ffaebf4346\",";
            json.Append(i == 0 ? "" : ",")
                .Append(CultureInfo.InvariantCulture, $$"""{"number":"+1415111{{i:0000}}",{{application}}"capability":"voice"}""");
        }

        return Encoding.UTF8.GetBytes(json.Append("]}").ToString());
    }
}
