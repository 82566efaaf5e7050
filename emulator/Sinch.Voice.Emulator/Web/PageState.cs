using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Sinch.Voice.Emulator.Observing;

namespace Sinch.Voice.Emulator.Web;

/// <summary>Represents what the page gets when something has changed: all of what is small, and of calls what is new.</summary>
internal sealed record PageUpdate
{
    public required PageSettings Settings { get; init; }

    public required PageClock Clock { get; init; }

    /// <summary>The events whose callbacks are held.</summary>
    public required IReadOnlyCollection<string> Breaks { get; init; }

    public required IReadOnlyList<PageHeldCallback> Held { get; init; }

    /// <summary>The phones that are in a call or do something by themselves.</summary>
    public required IReadOnlyList<PagePhone> Phones { get; init; }

    /// <summary>The calls that have changed.</summary>
    public required IReadOnlyList<CallRecord> Calls { get; init; }

    /// <summary>Whether the calls are all there are, since the page knows none or the emulator was reset.</summary>
    public bool IsWhole { get; init; }
}

/// <summary>Represents how the emulator and the application find each other.</summary>
internal sealed record PageSettings(Uri Endpoint, Uri? CallbackUrl, Uri? FallbackUrl, string ApplicationKey, string ApplicationSecret)
{
    /// <summary>Whether the secret is masked, because it may be that of a real application.</summary>
    public bool IsSecretMasked { get; init; }

    /// <summary>Whether a handler in the same process gets the callbacks.</summary>
    public bool IsInProcess { get; init; }

    /// <summary>The numbers that lead to the application.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];
}

/// <summary>Represents the platform's clock.</summary>
/// <param name="Now">The time, in seconds since the platform started.</param>
/// <param name="Speed">How fast it passes.</param>
internal sealed record PageClock(double Now, double Speed)
{
    public DateTimeOffset Start { get; init; }

    public bool IsPaused { get; init; }

    public bool SkipsPlayback { get; init; }

    public bool IsVirtual { get; init; }
}

/// <summary>Represents a callback that waits for a decision.</summary>
internal sealed record PageHeldCallback(int Number, string CallId, string Event, string Body, bool ExpectsSvaml);

/// <summary>Represents a phone.</summary>
/// <param name="Address">Its number or address.</param>
/// <param name="Response">What it does by itself when it rings.</param>
internal sealed record PagePhone(string Address, string Response);

/// <summary>Represents how time shall pass. What is <see langword="null"/> stays as it is.</summary>
internal sealed record PagePace
{
    public double? Speed { get; init; }

    public bool? IsPaused { get; init; }

    public bool? SkipsPlayback { get; init; }
}

/// <summary>Represents the events whose callbacks shall be held.</summary>
internal sealed record PageBreaks(IReadOnlyList<string> Events);

/// <summary>Represents what shall become of a held callback.</summary>
/// <param name="Action">What to do: <c>send</c>, <c>respond</c> or <c>fail</c>.</param>
internal sealed record PageDecision(string Action)
{
    /// <summary>The body to send or to respond with; <see langword="null"/> for that of the callback, or none.</summary>
    public string? Body { get; init; }

    /// <summary>The status to respond with; <see langword="null"/> for 200.</summary>
    public int? Status { get; init; }
}

/// <summary>Represents the body to send again.</summary>
internal sealed record PageResend(string? Body);

/// <summary>Represents why a request of the page failed.</summary>
internal sealed record PageError(string Error);

/// <summary>The JSON of the page.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageUpdate))]
[JsonSerializable(typeof(PagePace))]
[JsonSerializable(typeof(PageBreaks))]
[JsonSerializable(typeof(PageDecision))]
[JsonSerializable(typeof(PageResend))]
[JsonSerializable(typeof(PageError))]
[JsonSerializable(typeof(CallRecord))]
[SuppressMessage("ApiDesign", "RS0030:Do not use banned APIs", Justification = "System.Text.Json's generator formats its messages without a culture.")]
internal sealed partial class PageJson : JsonSerializerContext;
