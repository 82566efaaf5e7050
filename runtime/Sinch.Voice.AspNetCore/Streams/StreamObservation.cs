using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Sinch.Voice;

/// <summary>
/// Reports streams as child activities of those that ASP.NET Core creates, and as measurements. Without a listener, a stream costs nothing more.
/// </summary>
internal sealed class StreamObservation : IDisposable
{
    private const string EndTag = "sinch.voice.stream.end";
    private const string SampleRateTag = "sinch.voice.stream.sample_rate";
    private const string DirectionTag = "network.io.direction";

    private static readonly Histogram<double> s_durations =
        Instruments.CallDurations(SinchVoiceTelemetry.Meter, "sinch.voice.stream.duration", "Duration of streams, from the connection to its end.");

    private static readonly UpDownCounter<int> s_active = SinchVoiceTelemetry.Meter.CreateUpDownCounter<int>("sinch.voice.stream.active", "{stream}", "Streams that are open.");

    private static readonly Counter<double> s_audio = SinchVoiceTelemetry.Meter.CreateCounter<double>("sinch.voice.stream.audio", "s", "Audio that streams carried.");

    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Activity? _activity = SinchVoiceTelemetry.Source.StartActivity("sinch.voice.stream");

    public StreamObservation(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        s_active.Add(1);
    }

    public TimeSpan Elapsed => _time.GetElapsedTime(_start);

    /// <summary>The connection was no stream of the platform's.</summary>
    public void Refused() => End("refused", isError: true);

    public void Ended(StreamedCallEnd end, StreamConnectMessage connect, StreamConnection connection)
    {
        _activity?.SetTag(SampleRateTag, connect.SampleRate);
        s_audio.Add(PcmAudio.DurationOf(connection.Receiver.AudioBytes, connect.SampleRate).TotalSeconds, new KeyValuePair<string, object?>(DirectionTag, "receive"));
        s_audio.Add(PcmAudio.DurationOf(connection.Sender.AudioBytes, connect.SampleRate).TotalSeconds, new KeyValuePair<string, object?>(DirectionTag, "transmit"));
        End(
            SnakeCase.Of(end.Reason.ToString()),
            end.Reason is StreamedCallEndReason.ConnectionLost or StreamedCallEndReason.ProtocolError or StreamedCallEndReason.HandlerFailed);
    }

    public void Dispose()
    {
        s_active.Add(-1);
        _activity?.Dispose();
    }

    private void End(string how, bool isError)
    {
        var tags = new TagList { { EndTag, how } };
        _activity?.SetTag(EndTag, how);
        if (isError)
        {
            tags.Add(TagNames.ErrorType, how);
            _activity?.SetTag(TagNames.ErrorType, how).SetStatus(ActivityStatusCode.Error);
        }

        s_durations.Record(Elapsed.TotalSeconds, tags);
    }
}
