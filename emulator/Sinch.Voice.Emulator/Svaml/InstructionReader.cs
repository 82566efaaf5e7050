using System.Buffers;
using System.Text;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Reads one instruction.</summary>
internal sealed class InstructionReader(PromptReader prompts, Call? call, string path)
{
    private const int MostCookieBytes = 1024;

    private static readonly SearchValues<char> s_tones = SearchValues.Create("0123456789#*wW");

    public PlanInstruction Read(object? instruction) => instruction switch
    {
        Wire.SayInstruction say => new PlanInstruction.Play([prompts.Say(say.Text ?? string.Empty, $"{path}.text")]),
        Wire.PlayFilesInstruction play => new PlanInstruction.Play(Files(play)),
        Wire.SendDtmfInstruction dtmf => new PlanInstruction.SendDtmf(Tones(dtmf.Value ?? string.Empty, $"{path}.value")),
        Wire.SetCookieInstruction cookie => Cookie(cookie),
        Wire.AnswerInstruction => new PlanInstruction.Answer(),
        Wire.StartRecordingInstruction recording => new PlanInstruction.StartRecording(RecordingReader.Read(recording.Options, $"{path}.options")),
        Wire.StopRecordingInstruction => new PlanInstruction.StopRecording(),
        _ => throw new SvamlException($"{path}.name", "is not the name of an instruction"),
    };

    /// <summary>Reads tones, which are digits, <c>#</c>, <c>*</c> and <c>w</c> for a pause.</summary>
    public static string Tones(string value, string path)
        => value.AsSpan().IndexOfAnyExcept(s_tones) is >= 0 and var index
            ? throw new SvamlException(path, $"has '{value[index]}' at index {index}; tones are 0-9, # and w")
            : value;

    private List<PlayedPrompt> Files(Wire.PlayFilesInstruction play)
    {
        if (string.IsNullOrEmpty(play.Locale) && play.Ids.Any(prompt => prompt.Kind is PromptKind.Text or PromptKind.Ssml))
        {
            throw new SvamlException($"{path}.locale", "is missing; text to speak needs the language");
        }

        return [.. play.Ids.Select((prompt, i) => prompts.Read(prompt, $"{path}.ids[{i}]"))];
    }

    private PlanInstruction.SetCookie Cookie(Wire.SetCookieInstruction cookie)
    {
        if (string.IsNullOrEmpty(cookie.Key))
        {
            throw new SvamlException($"{path}.key", "is missing", Basis.Inferred);
        }

        var value = cookie.Value ?? string.Empty;
        var size = Bytes(cookie.Key, value) + (call?.Cookies.Where(other => other.Key != cookie.Key).Sum(other => Bytes(other.Key, other.Value)) ?? 0);
        return size <= MostCookieBytes
            ? new PlanInstruction.SetCookie(cookie.Key, value)
            : throw new SvamlException($"{path}.value", $"brings the cookies of the call to {size} bytes; a call has at most {MostCookieBytes}");
    }

    private static int Bytes(string key, string value) => Encoding.UTF8.GetByteCount(key) + Encoding.UTF8.GetByteCount(value);
}

/// <summary>Reads where and how to record.</summary>
internal static class RecordingReader
{
    private static readonly string[] s_schemes = ["s3://", "azure://", "gs://"];

    public static RecordingRequest Read(Wire.StartRecordingOptions? options, string path)
    {
        var destination = options?.DestinationUrl;
        if (destination is not null && !s_schemes.Any(scheme => destination.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)))
        {
            throw new SvamlException($"{path}.destinationUrl", "does not begin with s3:// or azure://");
        }

        var format = options?.Format ?? "mp3";
        if (!format.Equals("mp3", StringComparison.OrdinalIgnoreCase) && !format.Equals("wav", StringComparison.OrdinalIgnoreCase))
        {
            throw new SvamlException($"{path}.format", $"is '{format}'; recordings are mp3 or wav");
        }

        return new RecordingRequest(destination, format.ToLowerInvariant(), options?.NotificationEvents ?? true, options?.TranscriptionOptions?.Enabled ?? false);
    }

    /// <summary>Reads the older way, which is part of an action.</summary>
    public static RecordingRequest? Read(bool? record, Wire.StartRecordingOptions? options) => record == true ? Read(options, "$.action.recordingOptions") : null;
}
