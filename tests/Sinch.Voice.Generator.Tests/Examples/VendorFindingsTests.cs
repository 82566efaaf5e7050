using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Examples;

/// <summary>The findings in the vendor's own examples.</summary>
public class VendorFindingsTests
{
    [Fact]
    public void Every_finding_stands_at_its_line()
    {
        var findings = Generate.From(Spec.Vendor with { Metadata = new() { ["ValidateExamples"] = "true" } }).AssertCompiles().Diagnostics;
        Assert.Equal(
            [
                "spec/sinch-voice.json(819,19): warning SVG061: Property 'method' of the example is not declared in the schema",
                "spec/sinch-voice.json(820,19): warning SVG061: Property 'numberItem' of the example is not declared in the schema",
                "spec/sinch-voice.json(978,11): warning SVG061: Property 'pop' of the example is not declared in the schema",
                "spec/sinch-voice.json(992,13): warning SVG061: Property 'enableAce' of the example is not declared in the schema",
                "spec/sinch-voice.json(993,13): warning SVG061: Property 'enableDice' of the example is not declared in the schema",
                "spec/sinch-voice.json(1002,11): warning SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'",
                "spec/sinch-voice.json(1025,11): warning SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'",
                "spec/sinch-voice.json(1051,11): warning SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'",
                "spec/sinch-voice.json(1068,11): warning SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'",
                "spec/sinch-voice.json(1078,11): warning SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'",
                "spec/sinch-voice.json(1089,11): warning SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'",
                "spec/sinch-voice.json(1104,11): warning SVG061: Property 'callId' of the example is not declared in the schema, which declares 'callid'",
                "spec/sinch-voice.json(1493,13): warning SVG061: Property 'callHeaders' of the example is not declared in the schema, which declares 'callheaders'",
                "spec/sinch-voice.json(1525,15): warning SVG060: The example does not match its schema: 'Sip' is not 'sip' (it differs only in case)",
                "spec/sinch-voice.json(1529,13): warning SVG060: The example does not match its schema: 'tls' is not one of UDP, TCP, TLS (it differs from 'TLS' only in case)",
                "spec/sinch-voice.json(1586,21): warning SVG060: The example does not match its schema: 1 is not a string",
                "spec/sinch-voice.json(1590,21): warning SVG060: The example does not match its schema: 2 is not a string",
                "spec/sinch-voice.json(1600,21): warning SVG060: The example does not match its schema: 1 is not a string",
                "spec/sinch-voice.json(1693,17): warning SVG061: Property 'destination' of the example is not declared in the schema",
                "spec/sinch-voice.json(2118,11): warning SVG061: Property 'numbers' of the example is not declared in the schema",
            ],
            findings.Where(text => text.Contains("warning", StringComparison.Ordinal)).OrderBy(Line));

        // The examples that nothing refers to, and three of answers without a schema.
        Assert.Equal(34, findings.Count(text => text.Contains("info SVG062", StringComparison.Ordinal)));

        // The four values that differ from others by case alone, which the overlay makes spellings of them.
        Assert.Equal(4, findings.Count(text => text.Contains("info SVG009", StringComparison.Ordinal)));
        Assert.Equal(1 + 4 + 20 + 34, findings.Count);
    }

    [Fact]
    public void The_overlay_leaves_what_only_the_platform_could_decide()
        => Generate.From(
            [
                Spec.Corrected[0] with { Metadata = new(Spec.Corrected[0].Metadata) { ["ValidateExamples"] = "true" } },
                .. Spec.Corrected[1..],
            ])
            .AssertDiagnostics(
                "spec/sinch-voice.json(1493,13): warning SVG061: Property 'callHeaders' of the example is not declared in the schema, which declares 'callheaders'",
                "spec/sinch-voice.json(436,17): info SVG062: The example is not checked: it has no schema",
                "spec/sinch-voice.json(565,17): info SVG062: The example is not checked: it has no schema",
                "spec/sinch-voice.json(591,17): info SVG062: The example is not checked: it has no schema")
            .AssertCompiles();

    private static int Line(string text) => int.Parse(text.Split('(', ',')[1], System.Globalization.CultureInfo.InvariantCulture);
}
