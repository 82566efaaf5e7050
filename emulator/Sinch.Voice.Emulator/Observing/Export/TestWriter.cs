using System.Globalization;
using System.Text;
using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Writes a call as a C# test that plays it again with the test kit and expects the same.</summary>
internal sealed class TestWriter
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);

    private readonly CallRecord _call;
    private readonly StringBuilder _body = new();
    private readonly Dictionary<int, string> _variables = [];
    private string? _first;
    private double _acted;

    private TestWriter(CallRecord call) => _call = call;

    /// <summary>Returns the source of a test class.</summary>
    /// <param name="call">The call.</param>
    /// <param name="callbackUrl">The URL of the application that the test starts with.</param>
    public static string Write(CallRecord call, string callbackUrl) => new TestWriter(call).Write(callbackUrl);

    private string Write(string callbackUrl)
    {
        WriteFaults();
        WriteExpected();
        for (var index = 0; index < _call.Steps.Count; index++)
        {
            index = WriteStep(index);
        }

        return $$"""
            using System;
            using System.Threading.Tasks;
            using Sinch.Voice.Testing;
            using Xunit;

            public class RecordedCallTests
            {
                // Where the application under test receives callbacks. It needs the emulator's application key and secret.
                public static Uri CallbackUrl { get; set; } = new({{Literal(callbackUrl)}});

                [Fact]
                public async Task The_call_is_as_recorded()
                {
                    await using var platform = await VoiceEmulator.StartAsync(options => options.CallbackUrl = CallbackUrl);
            {{_body}}    }
            }

            """.ReplaceLineEndings("\n");
    }

    private void WriteFaults()
    {
        foreach (var callback in _call.Callbacks.Where(callback => callback is { IsFault: true, IsResent: false }))
        {
            var name = Literal(callback.Event);
            Line(callback switch
            {
                { Status: >= 300 and var status } => string.Create(CultureInfo.InvariantCulture, $"await platform.Faults.RespondAsync({status}, {name});"),
                { Status: not null, ResponseBody: ['<', ..] } => $"await platform.Faults.SendGarbageAsync({name});",
                { Status: not null } => $"await platform.Faults.SendWrongJsonAsync({name});",
                { Failure: "it closed the connection" } => $"await platform.Faults.ResetAsync({name});",
                _ => $"await platform.Faults.BeLateAsync(TimeSpan.FromMinutes(1), {name});",
            });
        }
    }

    private void WriteExpected()
    {
        var unexpected = new List<string>();
        if (_call.Callbacks.Any(callback => callback is { Verdict: "failed", IsFault: false, IsResent: false }))
        {
            unexpected.Add("UnexpectedEvents.FailedCallback");
        }

        if (_call.Steps.Any(step => step.Kind == "SvamlRefused"))
        {
            unexpected.Add("UnexpectedEvents.RefusedSvaml");
        }

        if (_call.Steps.Any(step => step.Kind == "StreamFailed"))
        {
            unexpected.Add("UnexpectedEvents.FailedStream");
        }

        if (unexpected.Count > 0)
        {
            Line($"platform.Expect({string.Join(" | ", unexpected)});");
        }
    }

    /// <returns>The index of the last step that the written lines stand for.</returns>
    private int WriteStep(int index)
    {
        var step = _call.Steps[index];
        switch (step.Kind)
        {
            case "Called" when step.Leg is { } leg:
                Declare(leg, step, _call.CallsConference ? $"CallConferenceAsync({Literal(step.Text)})" : $"CallAsync({Literal(step.Text)})");
                break;
            case "Called":
                Line("// The application places the call: let it do so here.");
                break;
            case "Ringing" when step.Leg is { } leg:
                Declare(leg, step, $"RingsAsync({Timeout(step)})");
                break;
            case "Answered" when IsCallee(step):
                Act(step, "AnswerAsync()");
                break;
            case "LegEnded" when step.Text == "rejects":
                Act(step, "RejectAsync()");
                break;
            case "LegEnded" when step.Text == "is busy":
                Act(step, "BeBusyAsync()");
                break;
            case "LegEnded" when step.Text == "hangs up":
                Act(step, "HangUpAsync()");
                break;
            case "PromptStarted" when IsCut(index):
                Act(step, $"BeginsToHearAsync({Literal(step.Text)}{Timeout(step, ", ")})");
                break;
            case "Heard" or "HeardSpeech" when step.Text.Length > 0:
                Act(step, $"HearsAsync({Literal(step.Text)}{Timeout(step, ", ")})");
                break;
            case "AudioStarted" when IsCleared(index):
                Act(step, $"BeginsToHearAudioAsync({Timeout(step)})");
                break;
            case "HeardAudio":
                Act(step, $"HearsAudioAsync({Timeout(step, "timeout: ")})");
                break;
            case "SaidAudio" when _variables.TryGetValue(step.Leg ?? 0, out var speaker):
                Line($"// {speaker} plays {step.Text}, which is not part of the record: await {speaker}.SayAsync(audio);");
                break;
            case "Said":
                Act(step, $"SayAsync({Literal(step.Text)})");
                break;
            case "Pressed":
                return WriteAll(index, keys => $"PressAsync({Literal(keys)})");
            case "HeardDtmf":
                return WriteAll(index, tones => $"HearsTonesAsync({Literal(tones)})");
            case "Ended" when _first is not null:
                Line($"var end = await {_first}.EndsAsync({Timeout(step)});");
                Line($"Assert.Equal({Literal(step.Text)}, end.ToString());");
                break;
        }

        return index;
    }

    /// <summary>Writes steps of a leg that follow each other as one.</summary>
    private int WriteAll(int index, Func<string, string> call)
    {
        var first = _call.Steps[index];
        var last = index;
        var text = new StringBuilder(first.Text);
        while (last + 1 < _call.Steps.Count && _call.Steps[last + 1] is var next && next.Kind == first.Kind && next.Leg == first.Leg)
        {
            text.Append(next.Text);
            last++;
        }

        Act(first, call(text.ToString()));
        return last;
    }

    private void Declare(int leg, StepRecord step, string call)
    {
        if (_variables.ContainsKey(leg) || _call.Legs.FirstOrDefault(other => other.Number == leg) is not { } party)
        {
            return;
        }

        var role = party.Role == "Caller" ? "caller" : "callee";
        var name = _variables.ContainsValue(role) ? string.Create(CultureInfo.InvariantCulture, $"{role}{Math.Abs((long)leg)}") : role;
        var phone = party.Kind switch
        {
            "Sip" => "SipDevice",
            "User" => "UserApp",
            _ => "Phone",
        };
        _variables.Add(leg, name);
        _first ??= name;
        Line($"var {name} = await platform.{phone}({Literal(party.Address)}).{call};");
        _acted = step.At;
    }

    private void Act(StepRecord step, string call)
    {
        if (step.Leg is { } leg && _variables.TryGetValue(leg, out var name))
        {
            Line($"await {name}.{call};");
            _acted = step.At;
        }
    }

    private bool IsCallee(StepRecord step) => _call.Legs.Any(leg => leg.Number == step.Leg && leg.Role == "Callee");

    /// <summary>Whether a prompt was interrupted: the test waits for its beginning, since its end never comes.</summary>
    private bool IsCut(int index)
    {
        var step = _call.Steps[index];
        return _call.Steps.Skip(index + 1).FirstOrDefault(later => later.Leg == step.Leg && later.Kind is "Heard" or "PromptCut") is { Kind: "PromptCut" };
    }

    /// <summary>Whether the application cut the audio that begins.</summary>
    private bool IsCleared(int index)
    {
        var step = _call.Steps[index];
        return _call.Steps.Skip(index + 1).FirstOrDefault(later => later.Leg == step.Leg && later.Kind == "HeardAudio") is { Text: var text } && text.EndsWith(AudioClip.Cleared, StringComparison.Ordinal);
    }

    /// <summary>The kit waits two minutes unless it is told to wait longer.</summary>
    private string Timeout(StepRecord step, string before = "")
    {
        var time = TimeSpan.FromSeconds(step.At - _acted);
        return time < s_patience ? string.Empty : string.Create(CultureInfo.InvariantCulture, $"{before}TimeSpan.FromSeconds({Math.Ceiling(time.TotalSeconds) + 60})");
    }

    private void Line(string text) => _body.Append("        ").Append(text).Append('\n');

    private static string Literal(string text)
    {
        var literal = new StringBuilder("\"");
        foreach (var character in text)
        {
            literal.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                _ when char.IsControl(character) || character is '\u2028' or '\u2029' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => character.ToString(),
            });
        }

        return literal.Append('"').ToString();
    }
}
