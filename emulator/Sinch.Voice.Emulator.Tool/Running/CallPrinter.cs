using System.Globalization;
using System.Text.Json;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Observing;

namespace Sinch.Voice.Emulator.Tool.Running;

/// <summary>Prints calls of a running emulator, as text and as JSON.</summary>
internal static class CallPrinter
{
    private static readonly TimeSpan s_wait = TimeSpan.FromSeconds(60);

    /// <summary>Prints what happens in a call until it has ended.</summary>
    public static async Task FollowAsync(TextWriter output, RunningEmulator emulator, string callId)
    {
        var cursor = 0;
        while (true)
        {
            var reply = await emulator.RunAsync(new ControlCommand(ControlVerb.Show) { CallId = callId, Cursor = cursor, Time = s_wait }).ConfigureAwait(false);
            await output.WriteAsync(TranscriptWriter.Text(reply.Transcript ?? [])).ConfigureAwait(false);
            await output.FlushAsync().ConfigureAwait(false);
            cursor = reply.Cursor;
            if (reply.Calls![0].Result is not null)
            {
                return;
            }
        }
    }

    public static void WriteTable(TextWriter output, IReadOnlyList<ControlCall> calls)
    {
        if (calls.Count == 0)
        {
            output.WriteLine("There have been no calls.");
            return;
        }

        var rows = calls.Select(call => new[]
        {
            CallLog.Short(call.CallId),
            call.Started.ToLocalTime().ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            From(call),
            To(call),
            $"{call.Duration.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s",
            call.State,
        }).Prepend(["ID", "BEGAN", "FROM", "TO", "ANSWERED", "STATE"]).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToList();
        foreach (var row in rows)
        {
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
        }
    }

    public static void Write(TextWriter output, ControlReply reply)
    {
        var call = reply.Calls![0];
        output.WriteLine($"{call.CallId}  {From(call)} -> {To(call)}  {call.State}");
        foreach (var leg in call.Legs)
        {
            output.WriteLine($"  leg {leg.Number}  {leg.Address}  {leg.Role.ToLowerInvariant()}, {leg.State.ToLowerInvariant()}");
        }

        output.WriteLine();
        output.Write(TranscriptWriter.Text(reply.Transcript ?? []));
    }

    public static string ToJson(IReadOnlyList<ControlCall> calls) => ReadableJson.Write(json =>
    {
        json.WriteStartArray();
        foreach (var call in calls)
        {
            WriteCall(json, call, null);
        }

        json.WriteEndArray();
    });

    public static string ToJson(ControlReply reply) => ReadableJson.Write(json => WriteCall(json, reply.Calls![0], reply.Transcript ?? []));

    private static void WriteCall(Utf8JsonWriter json, ControlCall call, IReadOnlyList<ControlLine>? transcript)
    {
        json.WriteStartObject();
        json.WriteString("callId", call.CallId);
        json.WriteString("started", call.Started);
        json.WriteString("from", From(call));
        json.WriteString("to", To(call));
        json.WriteString("state", call.State);
        json.WriteNumber("answeredSeconds", (int)call.Duration.TotalSeconds);
        json.WriteString("result", call.Result);
        json.WriteString("reason", call.Reason);
        json.WriteStartArray("legs");
        foreach (var leg in call.Legs)
        {
            json.WriteStartObject();
            json.WriteNumber("leg", leg.Number);
            json.WriteString("role", leg.Role.ToLowerInvariant());
            json.WriteString("phone", leg.Address);
            json.WriteString("state", leg.State.ToLowerInvariant());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (transcript is not null)
        {
            json.WritePropertyName("transcript");
            json.WriteRawValue(new Sinch.Voice.Testing.Transcript(transcript).ToJson());
        }

        json.WriteEndObject();
    }

    private static string From(ControlCall call) => call.Legs.FirstOrDefault(leg => leg.Role == "Caller")?.Address ?? "application";

    private static string To(ControlCall call) => call.Called ?? call.Legs.FirstOrDefault(leg => leg.Role == "Callee")?.Address ?? "-";
}
