using System.Text;
using System.Text.Json;
using Sinch.Voice.Emulator.Control;
using Sinch.Voice.Emulator.Engine;
using Sinch.Voice.Emulator.Observing;
using Sinch.Voice.Emulator.Rest;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Emulator.Tests.Properties;

/// <summary>An application, users and faults, all of them random, and the same with the same seed.</summary>
internal sealed class RandomCall : ICallbackDispatcher
{
    private readonly Random _random;
    private readonly RandomSvaml _svaml;
    private readonly Dictionary<string, int> _ends = [];
    private readonly List<string> _bodies = [];

    private RandomCall(int seed)
    {
        _random = new Random(seed);
        _svaml = new RandomSvaml(_random);
    }

    /// <summary>Lets the users act for a while and then hang up.</summary>
    public static async Task<RandomCallResult> RunAsync(int seed)
    {
        var application = new RandomCall(seed);
        var options = new EmulatorOptions();
        options.UseHandler(application);
        await using var platform = EmulatedPlatform.Create(options);
        var random = application._random;

        string[] behaviors = ["Ring", "Answer", "Reject", "Busy", "Congestion", "NoAnswer"];
        foreach (var number in new[] { "+12025550141", "+12025550142", "bob", "desk@example.com" })
        {
            var behavior = new ControlBehavior(behaviors[random.Next(behaviors.Length)], TimeSpan.FromSeconds(random.Next(10)))
            {
                Says = random.Next(2) == 0 ? "Hello, this is me." : null,
                HangsUpAfter = random.Next(2) == 0 ? TimeSpan.FromSeconds(random.Next(40)) : null,
                Status = random.Next(2) == 0 ? "machine" : null,
            };
            await platform.Control.ExecuteAsync(new(ControlVerb.SetBehavior) { Phone = number, Behavior = behavior });
        }

        if (random.Next(3) == 0)
        {
            string[] faults = ["Late", "Status", "Garbage", "WrongJson", "Reset"];
            await platform.Control.ExecuteAsync(new(ControlVerb.SetFault) { Fault = new(faults[random.Next(faults.Length)]) { Status = 500, Delay = TimeSpan.FromSeconds(random.Next(8)), Remains = random.Next(2) == 0 } });
        }

        var calls = new List<ControlReply>();
        for (var i = 1 + random.Next(3); i > 0; i--)
        {
            calls.Add(await platform.Control.ExecuteAsync(new(ControlVerb.Call)
            {
                Phone = $"+1202555010{i}",
                Text = "+12025550101",
                Connection = (ControlConnection)random.Next(3),
            }));
        }

        for (var i = random.Next(30); i > 0; i--)
        {
            var call = calls[random.Next(calls.Count)];
            if (random.Next(4) == 0)
            {
                application.Request(platform, call.CallId!);
                continue;
            }

            await platform.Control.ExecuteAsync(random.Next(6) switch
            {
                0 => new(ControlVerb.HangUp) { CallId = call.CallId, Leg = 1 + random.Next(3) },
                1 => new(ControlVerb.Answer) { CallId = call.CallId, Leg = 1 + random.Next(3) },
                2 => new(ControlVerb.Say) { CallId = call.CallId, Leg = call.Leg, Text = "Hello" },
                3 => new(ControlVerb.Press) { CallId = call.CallId, Leg = 1 + random.Next(3), Text = "12345*0#"[random.Next(8)].ToString() },
                _ => new(ControlVerb.Advance) { Time = TimeSpan.FromSeconds(random.Next(20)) },
            });
        }

        foreach (var id in platform.Conductor.Run(engine => engine.Calls.Select(call => call.Id).ToList()))
        {
            application.Send(platform, "PATCH", $"/calling/v1/calls/id/{id}", """{"action":{"name":"hangup"}}""");
        }

        // Whoever is left hangs up. What the application asked for lasts five minutes at most.
        foreach (var call in calls)
        {
            await platform.Control.ExecuteAsync(new(ControlVerb.HangUp) { CallId = call.CallId, Leg = call.Leg });
        }

        await platform.Control.ExecuteAsync(new(ControlVerb.Advance) { Time = TimeSpan.FromMinutes(12) });
        return platform.Conductor.Run(engine => new RandomCallResult(
            string.Concat(engine.Calls.Select(call => call.Id + "\n" + TranscriptWriter.Text(TranscriptWriter.Lines(call)))) + string.Concat(application._bodies),
            [.. engine.Calls.Select(call => new RandomCallEnd(call, application._ends.GetValueOrDefault(call.Id)))],
            engine.Agenda.Next?.Due));
    }

    /// <summary>Places a call, or changes one.</summary>
    private void Request(EmulatedPlatform platform, string callId)
    {
        var (method, path, body) = _random.Next(8) switch
        {
            0 => ("POST", "/calling/v1/callouts", """{"method":"ttsCallout","ttsCallout":{"cli":"+12025550101","destination":{"type":"number","endpoint":"+12025550141"},"text":"Hello","enableAce":true,"enableDice":true}}"""),
            1 => ("POST", "/calling/v1/callouts", """{"method":"conferenceCallout","conferenceCallout":{"cli":"+12025550101","destination":{"type":"number","endpoint":"+12025550142"},"conferenceId":"room1","greeting":"Hi","enableDice":true}}"""),
            2 => ("POST", "/calling/v1/callouts", """{"method":"customCallout","customCallout":{"cli":"+12025550101","ice":"{\"action\":{\"name\":\"connectPstn\",\"number\":\"+12025550141\",\"maxDuration\":60}}"}}"""),
            3 => ("DELETE", $"/calling/v1/conferences/id/room{_random.Next(3)}", ""),
            4 => ("PATCH", $"/calling/v1/conferences/id/room{_random.Next(3)}/{callId}", """{"command":"mute"}"""),
            5 => ("PATCH", $"/calling/v1/calls/id/{callId}/leg/both", """{"instructions":[{"name":"say","text":"For both of you"}]}"""),
            6 => ("GET", $"/calling/v1/calls/id/{callId}", ""),
            _ => ("PATCH", $"/calling/v1/calls/id/{callId}", _svaml.Respond("ice")),
        };
        Send(platform, method, path, body);
    }

    /// <summary>No request, whatever it says, is an error of the platform itself.</summary>
    private void Send(EmulatedPlatform platform, string method, string path, string body)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{platform.ApplicationKey}:{platform.ApplicationSecret}"));
        var reply = platform.Front.Handle(new IncomingRequest(
            method,
            path,
            [KeyValuePair.Create("Authorization", $"Basic {credentials}"), KeyValuePair.Create("Content-Type", "application/json")],
            Encoding.UTF8.GetBytes(body)));
        Assert.True(reply.Status < 500, $"{method} {path} {body}: {reply.Status} {reply.BodyText}");
        _bodies.Add(reply.BodyText);
    }

    public object Read(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);

    public string? NameOf(object callbackEvent) => null;

    public ValueTask<IJsonWritable?> DispatchAsync(object callbackEvent, CallbackContext context)
    {
        _bodies.Add((string)callbackEvent);
        using var json = JsonDocument.Parse((string)callbackEvent);
        var name = json.RootElement.GetProperty("event").GetString()!;
        if (name == "dice")
        {
            var id = json.RootElement.GetProperty("callid").GetString()!;
            _ends[id] = _ends.GetValueOrDefault(id) + 1;
        }

        return name is "dice" or "notify" ? default
            : _random.Next(30) == 0 ? throw new FormatException("The handler fails.")
            : new(new RawJson(_svaml.Respond(name)));
    }

    private sealed class RawJson(string json) : IJsonWritable
    {
        public void Write(Utf8JsonWriter writer)
        {
            if (json.Length > 0)
            {
                writer.WriteRawValue(json, skipInputValidation: true);
            }
        }
    }
}

/// <summary>What came of a run.</summary>
internal sealed record RandomCallResult(string Transcript, IReadOnlyList<RandomCallEnd> Ends, TimeSpan? NextDue);

/// <summary>How a call ended, and how many times the application was told.</summary>
internal sealed record RandomCallEnd(Call Call, int Told);
