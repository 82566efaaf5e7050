namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>Headers of a callout that go onto its callbacks.</summary>
public sealed class ForwardedHeadersTests
{
    private readonly Front _front = new();

    [Fact]
    public void TheFirstFiveAreForwarded()
    {
        Place(("X-CB-1", "a"), ("X-Other", "b"), ("x-cb-2", ""), ("X-CB-3", "c"), ("X-CB-4", "d"), ("X-CB-5", "e"), ("X-CB-6", "f"));

        Assert.Equal(
            [new("X-CB-1", "a"), new("x-cb-2", ""), new("X-CB-3", "c"), new("X-CB-4", "d"), new("X-CB-5", "e")], _front.Platform.ForwardedHeaders);
    }

    [Fact]
    public void WhatDoesNotFitIsDropped()
    {
        var longest = "X-CB-" + new string('k', 27);
        Place(
            (longest, new string('~', 128)), (longest + "k", "too long a name"), ("X-CB-A", new string('v', 129)), ("X-CB-B", "tab\t"), ("X-CB-C", "é"), ("X-CB-D", " "));

        Assert.Equal([new(longest, new string('~', 128)), new("X-CB-D", " ")], _front.Platform.ForwardedHeaders);
    }

    private void Place(params (string, string)[] headers)
        => Assert.Equal(200, _front.Send("POST", "/calling/v1/callouts", """{"method":"customCallout","customCallout":{}}""", Front.Json, headers).Status);
}
