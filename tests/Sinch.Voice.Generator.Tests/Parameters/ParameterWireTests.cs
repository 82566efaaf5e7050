using System.Globalization;

namespace Sinch.Voice.Generator.Tests.Parameters;

/// <summary>Parameters on the wire, from the document to a server.</summary>
public sealed class ParameterWireTests(ParameterProbe probe) : IClassFixture<ParameterProbe>
{
    public static TheoryData<int, ParameterCase> Cases => [.. ParameterCase.All.Index().Select(pair => new TheoryDataRow<int, ParameterCase>(pair.Index, pair.Item))];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public async Task A_value_is_sent_as_its_style_has_it_in_every_culture(int number, ParameterCase test)
    {
        foreach (var culture in (string[])["en-US", "tr-TR", "de-DE", "ar-SA"])
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            var request = await probe.CallAsync(number);
            Assert.Equal($"/{number}/t{(test.Location is "path" or "query" ? test.Expected : string.Empty)}", request.Target);
            Assert.Equal(test.Location == "header" ? test.Expected : string.Empty, request.Headers.GetValueOrDefault("color", string.Empty));
            Assert.Equal(test.Location == "cookie" ? test.Expected : string.Empty, request.Headers.GetValueOrDefault("Cookie", string.Empty));
        }
    }
}
