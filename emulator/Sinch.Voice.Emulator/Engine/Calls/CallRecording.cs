namespace Sinch.Voice.Emulator.Engine;

/// <summary>Records a call from the instruction that starts it to the one that stops it, or to the call's end.</summary>
internal sealed class CallRecording(Call call)
{
    private RecordingRequest? _request;
    private TimeSpan _started;

    public void Start(RecordingRequest request)
    {
        Stop();
        _request = request;
        _started = call.Engine.Agenda.Now;
        call.Record(HappeningKind.Recording, null, "started");
    }

    public void Stop()
    {
        if (_request is not { } request)
        {
            return;
        }

        _request = null;
        call.Record(HappeningKind.Recording, null, "stopped");
        if (!request.Notifies)
        {
            return;
        }

        var destination = Destination(request);
        var application = call.Engine.Application;
        application.Tell(call, new Notice.RecordingFinished());
        call.Engine.Agenda.Schedule(call.Engine.Options.RecordingDelay, () =>
        {
            application.Tell(call, new Notice.RecordingAvailable(destination));
            if (request.Transcribes)
            {
                application.Tell(call, new Notice.TranscriptionAvailable(Path.ChangeExtension(destination, null) + "-transcript.json"));
            }
        });
    }

    /// <summary>Unless the URL names a file, the platform names it by time, application and call.</summary>
    private string Destination(RecordingRequest request)
    {
        var url = request.Destination ?? string.Empty;
        if (Path.HasExtension(url) && !url.EndsWith('/'))
        {
            return url;
        }

        var start = call.Engine.TimeOf(_started).UtcDateTime.ToString("yyyyMMddHHmmss", System.Globalization.CultureInfo.InvariantCulture);
        return $"{url.TrimEnd('/')}/{start}_{call.Engine.ApplicationKey}_{call.Id}.{request.Format}";
    }
}
