using System.Text.Json.Nodes;

namespace Sinch.Voice.Client.Tests.Json;

/// <summary>SVAML, URLs and nothing within the strings of a custom callout.</summary>
public class EmbeddedSvamlTests
{
    [Fact]
    public void SVAML_is_escaped_once_and_read_back_typed()
    {
        var callout = new CustomCallout
        {
            Ice = new IceSvaml
            {
                Instructions = [new SayInstruction { Text = "He said \"hi\\\"" }],
                Action = new ConnectPstnAction { Number = "+46" },
            },
        };
        var json = ApiJson.Serialize(callout);
        Assert.Equal(
            """{"ice":"{\"instructions\":[{\"name\":\"say\",\"text\":\"He said \\\"hi\\\\\\\"\"}],\"action\":{\"name\":\"connectPstn\",\"number\":\"+46\"}}"}""", json);

        var ice = ApiJson.Deserialize<CustomCallout>(json)!.Ice;
        Assert.True(ice!.HasValue);
        Assert.Equal("He said \"hi\\\"", Assert.IsType<SayInstruction>(ice.Value.Instructions![0].Value).Text);
        Assert.Equal("+46", Assert.IsType<ConnectPstnAction>(ice.Value.Action!.Value.Value).Number);
        Assert.Null(ice.Uri);
    }

    [Fact]
    public void Each_event_takes_its_own_SVAML_only()
    {
        Assert.Equal(typeof(EmbeddedJsonOrUri<IceSvaml>), typeof(CustomCallout).GetProperty(nameof(CustomCallout.Ice))!.PropertyType);
        Assert.Equal(typeof(EmbeddedJsonOrUri<AceSvaml>), typeof(CustomCallout).GetProperty(nameof(CustomCallout.Ace))!.PropertyType);
        Assert.Equal(typeof(EmbeddedJsonOrUri<PieSvaml>), typeof(CustomCallout).GetProperty(nameof(CustomCallout.Pie))!.PropertyType);
    }

    [Fact]
    public void A_URL_is_written_as_it_is_and_read_back()
    {
        var json = ApiJson.Serialize(new CustomCallout { Ace = new Uri("https://example.com/sinch/voice?x=1") });
        Assert.Equal("""{"ace":"https://example.com/sinch/voice?x=1"}""", json);
        var ace = ApiJson.Deserialize<CustomCallout>(json)!.Ace;
        Assert.Equal("https://example.com/sinch/voice?x=1", ace!.Uri!.AbsoluteUri);
        Assert.False(ace.HasValue);
    }

    [Fact]
    public void An_empty_string_stands_for_the_configured_callback_URL()
        => Assert.Equal("""{"ice":""}""", ApiJson.Serialize(new CustomCallout { Ice = new("") }));

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{bad")]
    [InlineData("{ \"action\": ")]
    [InlineData("{} {}")]
    [InlineData("{ \"a\": \"\\ud800\" }")]
    public void What_is_neither_is_kept(string text)
    {
        var json = new JsonObject { ["ice"] = text }.ToJsonString();
        var callout = ApiJson.Deserialize<CustomCallout>(json)!;
        Assert.False(callout.Ice!.HasValue);
        Assert.Null(callout.Ice.Uri);
        Assert.Equal(text, callout.Ice.Text);
        Assert.Equal(text, (string?)JsonNode.Parse(ApiJson.Serialize(callout))!["ice"]);
    }

    [Fact]
    public void An_empty_union_in_the_string_is_named_by_its_path()
    {
        var callout = new CustomCallout { Pie = new PieSvaml { Instructions = [new SayInstruction(), default] } };
        var exception = Assert.Throws<ArgumentException>(() => ApiJson.Serialize(callout));
        Assert.StartsWith("'pie.instructions[1]' of the CustomCallout is an empty PieInstruction, which cannot be written.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("customCalloutRequest")]
    [InlineData("customCalloutAMDRequest")]
    public void The_documents_examples_are_read_typed(string name)
    {
        var value = VendorDocument.Root["components"]!["examples"]![name]!["value"]!.ToJsonString();
        var request = Assert.IsType<CustomCalloutRequest>(ApiJson.Deserialize<CalloutRequest>(value).Value);
        Assert.Equal("+12233445566", Assert.IsType<ConnectPstnAction>(request.CustomCallout!.Ice!.Value!.Action!.Value.Value).Number);
    }
}
