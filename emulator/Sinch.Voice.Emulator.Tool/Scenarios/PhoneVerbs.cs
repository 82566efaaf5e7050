using Sinch.Voice.Emulator.Tool.Settings;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Scenarios;

/// <summary>What a phone does (imperative) or what is expected of it (third person) in a step.</summary>
/// <param name="Name">The key in the step.</param>
/// <param name="Keys">What can be said about it.</param>
/// <param name="Read">Reads that, and returns what is played.</param>
internal sealed record PhoneVerb(string Name, string[] Keys, Func<VerbArguments, Func<PhonePlay, Task>> Read)
{
    /// <summary>The key that a text without keys stands for; <see langword="null"/> if the verb needs keys or stands alone.</summary>
    public string? Short { get; init; }

    /// <summary>Whether the verb can stand alone.</summary>
    public bool StandsAlone { get; init; }

    /// <summary>Whether the phone has a call from here on.</summary>
    public bool BeginsCall { get; init; }
}

/// <summary>The verbs of phones.</summary>
internal static class PhoneVerbs
{
    private const string Text = "text";
    private const string Within = "within";
    private const string AtLeast = "atLeast";
    private const string Reason = "reason";
    private const string Result = "result";

    public static IReadOnlyDictionary<string, PhoneVerb> All { get; } = new PhoneVerb[]
    {
        new("call", ["number", "conference", "custom", "headers"], Call) { Short = "number", BeginsCall = true },
        new("rings", ["shows", Within], Rings) { StandsAlone = true, BeginsCall = true },
        new("answer", [], _ => phone => phone.Call.AnswerAsync()) { StandsAlone = true },
        new("reject", [], _ => phone => phone.Call.RejectAsync()) { StandsAlone = true },
        new("beBusy", [], _ => phone => phone.Call.BeBusyAsync()) { StandsAlone = true },
        new("isAnswered", [Within], arguments => Expect(arguments, (call, within) => call.IsAnsweredAsync(within))) { StandsAlone = true },
        new("hears", [Text, Within], arguments => Hear(arguments, (call, text, within) => call.HearsAsync(text, within))) { Short = Text },
        new("beginsToHear", [Text, Within], arguments => Hear(arguments, (call, text, within) => call.BeginsToHearAsync(text, within))) { Short = Text },
        new("hearsTones", [Text, Within], arguments => Hear(arguments, (call, text, within) => call.HearsTonesAsync(text, within))) { Short = Text },
        new("hearsAudio", [AtLeast, Within], HearAudio) { StandsAlone = true, Short = AtLeast },
        new("beginsToHearAudio", [Within], arguments => Expect(arguments, (call, within) => call.BeginsToHearAudioAsync(within))) { StandsAlone = true },
        new("press", ["keys"], Press) { Short = "keys" },
        new("say", [Text, "file"], Say) { Short = Text },
        new("hold", [], _ => phone => phone.Call.HoldAsync()) { StandsAlone = true },
        new("resume", [], _ => phone => phone.Call.ResumeAsync()) { StandsAlone = true },
        new("hangUp", [], _ => phone => phone.Call.HangUpAsync()) { StandsAlone = true },
        new("ends", [Reason, Result, Within], Ends) { StandsAlone = true, Short = Reason },
    }.ToDictionary(verb => verb.Name);

    private static Func<PhonePlay, Task> Call(VerbArguments arguments)
    {
        var (number, conference) = (arguments.Find("number", Values.Text), arguments.Find("conference", Values.Text));
        if (number is null == conference is null)
        {
            throw arguments.Error("'call' needs either 'number' or 'conference'.");
        }

        var (custom, headers) = (arguments.Find("custom", Values.Text), arguments.FindTexts("headers"));
        return async phone => phone.Call = number is not null
            ? await phone.Phone.CallAsync(number, custom, headers).ConfigureAwait(false)
            : await phone.Phone.CallConferenceAsync(conference!, custom, headers).ConfigureAwait(false);
    }

    private static Func<PhonePlay, Task> Rings(VerbArguments arguments)
    {
        var (shows, within) = (arguments.Find("shows", Values.Text), arguments.Duration(Within));
        return async phone =>
        {
            phone.Call = await phone.Phone.RingsAsync(within).ConfigureAwait(false);
            if (shows is not null && phone.Call.ShownNumber?.TrimStart('+') != shows.TrimStart('+'))
            {
                throw new VoiceExpectationException($"{phone.Phone.Number} was expected to show {shows}, but it shows {phone.Call.ShownNumber ?? "no number"}.");
            }
        };
    }

    private static Func<PhonePlay, Task> Hear(VerbArguments arguments, Func<PhoneCall, string, TimeSpan, Task> hear)
    {
        var (text, within) = (arguments.Get(Text, Values.Text), arguments.Duration(Within));
        return phone => hear(phone.Call, text, within);
    }

    private static Func<PhonePlay, Task> HearAudio(VerbArguments arguments)
    {
        var (atLeast, within) = (arguments.Duration(AtLeast), arguments.Duration(Within));
        return phone => phone.Call.HearsAudioAsync(atLeast, within);
    }

    private static Func<PhonePlay, Task> Expect(VerbArguments arguments, Func<PhoneCall, TimeSpan, Task> expect)
    {
        var within = arguments.Duration(Within);
        return phone => expect(phone.Call, within);
    }

    private static Func<PhonePlay, Task> Press(VerbArguments arguments)
    {
        var keys = arguments.Get("keys", text => text.All(key => char.IsAsciiDigit(key) || key is '*' or '#')
            ? text
            : throw new FormatException($"'{text}' is not made of the keys of a telephone: 0-9, * and #"));
        return phone => phone.Call.PressAsync(keys);
    }

    private static Func<PhonePlay, Task> Say(VerbArguments arguments)
    {
        var (words, audio) = (arguments.Find(Text, Values.Text), arguments.FindAudio("file"));
        return (words, audio) switch
        {
            ({ } said, null) => phone => phone.Call.SayAsync(said),
            (null, { } played) => phone => phone.Call.SayAsync(played),
            _ => throw arguments.Error("'say' needs either 'text' or 'file'."),
        };
    }

    private static Func<PhonePlay, Task> Ends(VerbArguments arguments)
    {
        var reason = arguments.FindName(Reason, CallEndReason.NotAvailable);
        var result = arguments.FindName(Result, CallEndResult.NotAvailable);
        var within = arguments.Duration(Within);
        return async phone =>
        {
            var end = await phone.Call.EndsAsync(within).ConfigureAwait(false);
            if ((reason ?? end.Reason) != end.Reason || (result ?? end.Result) != end.Result)
            {
                throw new VoiceExpectationException(
                    $"The call of {phone.Phone.Number} was expected to end with {string.Join(", ", new[] { result?.ToString(), reason?.ToString() }.Where(name => name is not null))}, but it ended with {end}. "
                        + $"Its last steps:\n{LastSteps(phone.Call)}");
            }
        };
    }

    private static string LastSteps(PhoneCall call) => string.Join('\n', call.Transcript.ToString().TrimEnd('\n').Split('\n').TakeLast(20));
}
