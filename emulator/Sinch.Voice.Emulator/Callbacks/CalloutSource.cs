using System.Diagnostics;

namespace Sinch.Voice.Emulator.Callbacks;

/// <summary>Represents where the responses to the events of a callout come from.</summary>
internal sealed record CalloutSource
{
    /// <summary>SVAML or a URL for the incoming event; empty for the configured callback URL.</summary>
    public string? Ice { get; init; }

    public string? Ace { get; init; }

    public string? Pie { get; init; }

    /// <summary>The headers of the request that are forwarded to the callbacks.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> ForwardedHeaders { get; init; } = [];

    /// <summary>The activity that asked for the callout; the default if there is none.</summary>
    public ActivityContext Trace { get; init; }

    public string? For(string eventName) => eventName switch
    {
        "ice" => Ice,
        "ace" => Ace,
        "pie" => Pie,
        _ => null,
    };
}
