using Sinch.Voice.Emulator.Rest;

namespace Sinch.Voice.Emulator.Tests.Rest;

/// <summary>What is wrong with a request is the platform's error, with the place in the body.</summary>
public sealed class RequestErrorTests
{
    private const string Callouts = "/calling/v1/callouts";

    private readonly Front _front = new();

    [Theory]
    [InlineData("""{"method":"smsCallout"}""", 40001, "$.method: 'smsCallout' is not a value of 'method'; the values are conferenceCallout, ttsCallout, customCallout")]
    [InlineData("""{"method":"ttsCallout","ttsCallout":{"destination":{"type":"fax","endpoint":"1"}}}""", 40001,
        "$.ttsCallout.destination.type: 'fax' is not a value of 'type'; the values are number, username, sip")]
    [InlineData("[]", 40001, "$: is an array, not an object")]
    [InlineData("{}", 40002, "$.method: the required property 'method' is missing; the values are conferenceCallout, ttsCallout, customCallout")]
    [InlineData("""{"method":"ttsCallout"}""", 40002, "$.ttsCallout: the required property 'ttsCallout' is missing")]
    [InlineData("""{"method":"ttsCallout","ttsCallout":{}}""", 40002, "$.ttsCallout.destination: the required property 'destination' is missing")]
    [InlineData("", 40003, "Request data missing")]
    [InlineData("""{"method":"ttsCallout","method":"customCallout"}""", 40003, "$.method: is there twice")]
    public void OfABody(string body, int code, string message)
    {
        Assert.Equal((code, message), Front.Error(_front.Send("POST", Callouts, body)));
        Assert.Empty(_front.Platform.Done);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{}}")]
    [InlineData("""{"a":"\ud800"}""")]
    public void OfJson(string body) => Assert.Equal(40003, Front.Error(_front.Send("POST", Callouts, body)).Code);

    [Theory]
    [InlineData("text/plain", "Content-Type is 'text/plain', not 'application/json'")]
    [InlineData("", "Content-Type is '', not 'application/json'")]
    public void OfAMedium(string contentType, string message)
        => Assert.Equal((40003, message), Front.Error(_front.Send("POST", Callouts, "{}", contentType)));

    [Fact]
    public void ParametersOfTheMediumMayBeThere()
        => Assert.Equal(200, _front.Send("POST", Callouts, """{"Method":"CustomCallout","customcallout":{}}""", "Application/JSON; charset=utf-8").Status);

    [Fact]
    public void OfAPathParameter()
        => Assert.Equal(
            (40001, "callLeg: 'nobody' is not a permitted value; the values are caller, callee, both"),
            Front.Error(_front.Send("PATCH", "/calling/v1/calls/id/1/leg/nobody", "{}")));

    [Fact]
    public void OfALength()
        => Assert.Equal(
            (40003, "The body is longer than 10 bytes"),
            Front.Error(new Front(new RestSettings { MaxBodyLength = 10 }).Send("POST", Callouts, """{"method":1}""")));

    [Fact]
    public void OfAPath() => Assert.Equal((40400, "Nothing is at /nowhere"), Front.Error(_front.Send("GET", "/nowhere?a")));

    [Fact]
    public void OfAMethod()
    {
        var reply = _front.Send("PUT", "/v1/configuration/numbers");

        Assert.Equal((40500, "/v1/configuration/numbers does not allow PUT"), Front.Error(reply));
        Assert.Equal(["DELETE", "GET", "POST"], reply.AllowedMethods);
    }

    [Fact]
    public void OfCallsAndConferencesThatDoNotExist()
    {
        Assert.Equal((40400, "Call not found"), Front.Error(_front.Send("GET", "/calling/v1/calls/id/nobody")));
        Assert.Equal((40400, "Conference not found"), Front.Error(_front.Send("GET", "/calling/v1/conferences/id/nobody")));
    }

    [Fact]
    public void OfThePlatformItself()
    {
        _front.Platform.Failure = new RefusedException(PlatformError.InvalidRequest("The call has ended"));

        Assert.Equal((40003, "The call has ended"), Front.Error(_front.Send("PATCH", "/calling/v1/calls/id/1", "{}")));
    }

    [Fact]
    public void ADefectIsA50000AndInTheLog()
    {
        _front.Platform.Failure = new InvalidOperationException("a defect");

        Assert.Equal((50000, "General error; try submitting request again"), Front.Error(_front.Send("DELETE", "/calling/v1/conferences/id/1")));
        Assert.Same(_front.Platform.Failure, Assert.Single(_front.Rest.Log.Snapshot()).Failure);
    }

    [Fact]
    public void OfTheRate()
    {
        var front = new Front(new RestSettings { RequestsPerSecond = 2 });
        int Send() => front.Send("GET", "/v1/configuration/numbers").Status;

        Assert.Equal([200, 200, 429], [Send(), Send(), Send()]);
        Assert.Equal((42900, "The number of requests has exceeded capacity"), Front.Error(front.Send("GET", "/v1/configuration/numbers")));
        front.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([200, 200, 429], [Send(), Send(), Send()]);
    }

    [Fact]
    public void OnDemand()
    {
        var front = new Front(new RestSettings
        {
            Fault = request => request.Method == "POST" ? new PlatformError(40200, "PaymentRequired", "Not enough credit") : null,
        });

        Assert.Equal((40200, "Not enough credit"), Front.Error(front.Send("POST", Callouts, "{}")));
        Assert.Equal(200, front.Send("GET", "/v1/configuration/numbers").Status);
    }

    [Fact]
    public void EveryErrorHasItsOwnReference()
        => Assert.NotEqual(_front.Send("GET", "/nowhere").BodyText, _front.Send("GET", "/nowhere").BodyText);
}
