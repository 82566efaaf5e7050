namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>An invalid option is named where it is set.</summary>
public sealed class EndpointOptionsTests
{
    private static readonly SinchVoiceCallbackOptions s_callbacks = new();
    private static readonly SinchVoiceStreamOptions s_streams = new();

    [Fact]
    public void An_invalid_option_is_named()
    {
        (string Message, Action Set)[] cases =
        [
            ("MaxBodySize must be positive.", () => s_callbacks.MaxBodySize = 0),
            ("PublicPathPrefix must begin with a slash", () => s_callbacks.PublicPathPrefix = "voice"),
            ("MaxConnections must be positive.", () => s_streams.MaxConnections = 0),
            ("MaxMessageSize must be positive.", () => s_streams.MaxMessageSize = -1),
            ("TicketLifetime must be positive and at most one hour.", () => s_streams.TicketLifetime = TimeSpan.Zero),
            ("IdleTimeout must be positive and at most one hour.", () => s_streams.IdleTimeout = TimeSpan.FromHours(2)),
            ("TicketKey must have at least 32 bytes.", () => s_streams.TicketKey = new byte[31]),
            ("PublicUrl must be absolute,", () => s_streams.PublicUrl = new Uri("/voice", UriKind.Relative)),
        ];
        Assert.All(cases, one => Assert.StartsWith(one.Message, Assert.ThrowsAny<ArgumentException>(one.Set).Message, StringComparison.Ordinal));
    }
}
