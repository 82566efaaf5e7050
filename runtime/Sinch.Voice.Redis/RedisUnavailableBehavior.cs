namespace Sinch.Voice;

/// <summary>Specifies what a <see cref="RedisCallbackReplayStore"/> does with callbacks while Redis does not store them.</summary>
public enum RedisUnavailableBehavior
{
    /// <summary>
    /// No callback is accepted. The store throws, and the endpoint of Sinch.Voice.AspNetCore logs the exception and responds with status 503.
    /// </summary>
    Refuse,

    /// <summary>
    /// Callbacks are accepted and logged as a warning. Each process still accepts a copy only once, but several machines may accept one each.
    /// </summary>
    Accept,
}
