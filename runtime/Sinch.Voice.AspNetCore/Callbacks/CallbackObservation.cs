using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace Sinch.Voice;

/// <summary>
/// Reports a callback as a child activity of the one that ASP.NET Core creates, and as a measurement. Without a listener there is no observation, and
/// a callback costs nothing more.
/// </summary>
internal sealed class CallbackObservation : IDisposable
{
    private const string EventTag = "sinch.voice.callback.event";

    private static readonly Histogram<double> s_durations =
        Instruments.Durations(SinchVoiceTelemetry.Meter, "sinch.voice.callback.duration", "Duration of callbacks: verification and handler.");

    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly Activity? _activity;
    private CallbackRefusal _refusal;
    private string? _event;

    private CallbackObservation(TimeProvider time)
    {
        _time = time;
        _start = time.GetTimestamp();
        _activity = SinchVoiceTelemetry.Source.StartActivity("sinch.voice.callback");
    }

    /// <returns>The observation; <see langword="null"/> if there is no listener.</returns>
    public static CallbackObservation? Start(TimeProvider time)
        => SinchVoiceTelemetry.Source.HasListeners() || s_durations.Enabled ? new CallbackObservation(time) : null;

    public void Refused(CallbackRefusal refusal) => _refusal = refusal;

    /// <param name="name">The name of the event in the document; <see langword="null"/> if the document does not describe the event.</param>
    public void Received(string? name) => _event = name ?? TagNames.Other;

    public void Answered(int statusCode)
    {
        var tags = new TagList { { TagNames.StatusCode, statusCode } };
        if (_event is not null)
        {
            tags.Add(EventTag, _event);
        }

        if (statusCode >= 400)
        {
            tags.Add(TagNames.ErrorType, _refusal == CallbackRefusal.None
                ? statusCode.ToString(CultureInfo.InvariantCulture)
                : SnakeCase.Of(_refusal.ToString()));
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        if (_activity is not null)
        {
            foreach (var (name, value) in tags)
            {
                _activity.SetTag(name, value);
            }
        }

        s_durations.Record(_time.GetElapsedTime(_start).TotalSeconds, tags);
    }

    public void Dispose() => _activity?.Dispose();
}
