using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Reads what the application wants of a conference.</summary>
internal static class ConferenceReader
{
    private const int LongestId = 64;

    public static ConferenceRequest Read(Wire.ConnectConfAction action)
        => Options(new ConferenceRequest(Id(action.ConferenceId, "$.action.conferenceId")), action.ConferenceDtmfOptions, action.MusicOnHold) with
        {
            SuppressCallbacks = action.SuppressCallbacks ?? false,
            Recording = RecordingReader.Read(action.Record, action.RecordingOptions),
        };

    public static string Id(string id, string path) => id.Length switch
    {
        0 => throw new SvamlException(path, "is empty", Basis.Inferred),
        > LongestId => throw new SvamlException(path, $"has {id.Length} characters; the ID of a conference has at most {LongestId}"),
        _ => id,
    };

    public static ConferenceRequest Options(ConferenceRequest request, Wire.ConferenceDtmfOptions? dtmf, Wire.MusicOnHold? music) => request with
    {
        Dtmf = dtmf?.Mode?.Known switch
        {
            Wire.ConferenceDtmfMode.KnownValue.Detect => ConferenceDtmf.Detect,
            Wire.ConferenceDtmfMode.KnownValue.Forward => ConferenceDtmf.Forward,
            _ => ConferenceDtmf.Ignore,
        },
        MaxDigits = (int)Math.Clamp(dtmf?.MaxDigits ?? 1, 1, 1000),
        DigitTimeout = TimeSpan.FromMilliseconds(Math.Clamp(dtmf?.TimeoutMilliseconds ?? 3000, 0, 3_600_000)),
        Music = music is { } known ? $"music ({known.Value.ToLowerInvariant()})" : null,
    };
}
