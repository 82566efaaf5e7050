namespace Sinch.Voice.Client.Tests.Json;

/// <summary>SVAML and addresses within the strings of a custom callout.</summary>
public class InlineSvamlTests
{
    [Fact]
    public void SVAML_is_escaped_once_and_read_back_typed()
    {
        var callout = new CustomCallout
        {
            Ice = InlineSvaml.Of(new IceSvaml
            {
                Instructions = [new SayInstruction { Text = "He said \"hi\\\"" }],
                Action = new ConnectPstnAction { Number = "+46" },
            }),
        };
        var json = ApiJson.Serialize(callout);
        Assert.Equal(
            """{"ice":"{\"instructions\":[{\"name\":\"say\",\"text\":\"He said \\\"hi\\\\\\\"\"}],\"action\":{\"name\":\"connectPstn\",\"number\":\"+46\"}}"}""", json);

        var again = ApiJson.Deserialize<CustomCallout>(json)!;
        Assert.True(InlineSvaml.TryRead<IceSvaml>(again.Ice, out var svaml));
        Assert.Equal("He said \"hi\\\"", Assert.IsType<SayInstruction>(svaml.Instructions![0].Value).Text);
        Assert.Equal("+46", Assert.IsType<ConnectPstnAction>(svaml.Action!.Value.Value).Number);
        Assert.False(InlineSvaml.TryReadUri(again.Ice, out _));
    }

    [Fact]
    public void An_address_is_written_as_it_is_and_read_back()
    {
        var text = InlineSvaml.Of(new Uri("https://example.com/sinch/voice?x=1"));
        Assert.Equal("https://example.com/sinch/voice?x=1", text);
        Assert.True(InlineSvaml.TryReadUri(text, out var address));
        Assert.Equal("https://example.com/sinch/voice?x=1", address.AbsoluteUri);
        Assert.False(InlineSvaml.TryRead<IceSvaml>(text, out _));
    }

    [Theory]
    [InlineData("/relative")]
    [InlineData("ftp://example.com/")]
    public void An_address_that_can_not_be_called_is_refused(string address)
        => Assert.Throws<ArgumentException>(() => InlineSvaml.Of(new Uri(address, UriKind.RelativeOrAbsolute)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("{bad")]
    [InlineData("{ \"action\": ")]
    [InlineData("{} {}")]
    [InlineData("{ \"a\": \"\\ud800\" }")]
    public void What_is_neither_is_neither(string? value)
    {
        Assert.False(InlineSvaml.TryRead<IceSvaml>(value, out _));
        Assert.False(InlineSvaml.TryReadUri(value, out _));
    }

    [Theory]
    [InlineData("customCalloutRequest")]
    [InlineData("customCalloutAMDRequest")]
    public void The_documents_examples_are_read_typed(string name)
    {
        var value = VendorDocument.Root["components"]!["examples"]![name]!["value"]!.ToJsonString();
        var request = Assert.IsType<CustomCalloutRequest>(ApiJson.Deserialize<CalloutRequest>(value).Value);
        Assert.True(InlineSvaml.TryRead<IceSvaml>(request.CustomCallout!.Ice, out var svaml));
        Assert.Equal("+12233445566", Assert.IsType<ConnectPstnAction>(svaml.Action!.Value.Value).Number);
    }
}
