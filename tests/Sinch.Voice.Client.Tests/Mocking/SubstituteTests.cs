using System.Net;
using NSubstitute;
using NSubstitute.ExceptionExtensions;

namespace Sinch.Voice.Client.Tests.Mocking;

/// <summary>Doubles of the client that a mocking library makes.</summary>
public class SubstituteTests
{
    [Fact]
    public async Task A_group_is_a_double_without_being_set_up()
    {
        var voice = Substitute.For<SinchVoiceClient>();
        voice.Calls.GetAsync("1", cancellationToken: Arg.Any<CancellationToken>())
            .Returns(new CallInformation { From = new DestinationPstn { Endpoint = "+46" } });

        Assert.Equal("+46", await new Announcer(voice).CallerAsync("1"));
    }

    [Fact]
    public async Task An_error_of_the_platform_can_be_made()
    {
        var voice = Substitute.For<SinchVoiceClient>();
        voice.Calls.GetAsync(Arg.Any<string>(), cancellationToken: Arg.Any<CancellationToken>()).ThrowsAsync(
            new SinchVoiceException("Gone.") { StatusCode = HttpStatusCode.NotFound, ErrorCode = "40400", Error = new VoiceError { ErrorCode = 40400 } });

        Assert.Null(await new Announcer(voice).CallerAsync("1"));
    }

    [Fact]
    public async Task What_was_sent_can_be_checked()
    {
        var voice = Substitute.For<SinchVoiceClient>();
        await new Announcer(voice).HangUpAsync("1");

        await voice.Calls.Received(1).UpdateAsync(
            "1", Arg.Is<Svaml>(body => ApiJson.DeepEquals(body, new Svaml { Action = new HangupAction() })), cancellationToken: Arg.Any<CancellationToken>());
    }
}
