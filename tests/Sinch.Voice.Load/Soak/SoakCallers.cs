using System.Globalization;
using System.Net;
using Sinch.Voice.Load.Measuring;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Load.Soak;

/// <summary>People who call the application, and whom it calls. Each uses a number of its own.</summary>
internal sealed class SoakCallers(VoiceEmulator platform, SoakClient client, SoakChanges changes)
{
    private const string Application = "+12025550101";

    /// <summary>In the time of the platform, for machines that are busy.</summary>
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, int> _done = [];
    private readonly List<string> _broken = [];
    private int _refused;
    private int _operations;

    /// <summary>Makes calls until it is time to stop.</summary>
    public async Task CallAsync(int caller, Func<bool> isOver)
    {
        var phone = platform.Phone(string.Create(CultureInfo.InvariantCulture, $"+1202666{caller:0000}"));
        for (var turn = caller; !isOver(); turn++)
        {
            var (name, play) = (turn % 4) switch
            {
                0 => ("callouts", TakeCalloutAsync),
                1 => ("callouts with ACE", TakeAnsweredCalloutAsync),
                2 => ("calls that the application ends", BeHungUpAsync),
                _ => ("calls through the menu", new Func<Phone, Task>(UseMenuAsync)),
            };
            try
            {
                await play(phone);
                Count(name);
            }
            catch (Exception exception) when (exception is VoiceExpectationException or SinchVoiceException or InvalidOperationException)
            {
                lock (_broken)
                {
                    _broken.Add($"{name}: {exception.Message.ReplaceLineEndings(" ")}");
                }
            }
        }
    }

    public void Tell(Report report)
    {
        foreach (var (name, count) in _done.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            report.Line(string.Create(CultureInfo.InvariantCulture, $"{count,9:N0}  {name}"));
        }

        report.Line(string.Create(CultureInfo.InvariantCulture, $"{_operations,9:N0}  operations of the client, {_refused} of them again after a change of the secret"));
        foreach (var broken in _broken.Take(5))
        {
            report.Line(broken);
        }

        report.Promise("every caller hears what is meant for the call, and every operation succeeds", _broken.Count == 0 && _done.Count == 4, $"{_broken.Count} calls went wrong");
    }

    private async Task UseMenuAsync(Phone phone)
    {
        var call = await phone.CallAsync(Application);
        if (await HearsAsync(call, SoakHandler.Greeting(call.Id)))
        {
            await call.PressAsync("1");
            if (await HearsAsync(call, SoakHandler.Choice(call.Id)))
            {
                await EndsAsync(call, CallEndReason.ManagerHangup);
            }
        }
    }

    private async Task BeHungUpAsync(Phone phone)
    {
        var call = await phone.CallAsync(Application);
        if (await HearsAsync(call, SoakHandler.Greeting(call.Id)))
        {
            var information = await OperateAsync(voice => voice.Calls.GetAsync(call.Id));
            if (information.CallId != call.Id)
            {
                throw new InvalidOperationException($"The platform has the call {information.CallId} instead of {call.Id}.");
            }

            await OperateAsync(async voice =>
            {
                await voice.Calls.UpdateAsync(call.Id, new Svaml { Action = new HangupAction() });
                return true;
            });
            await EndsAsync(call, CallEndReason.ManagerHangup);
        }
    }

    private Task TakeCalloutAsync(Phone phone) => TakeCalloutAsync(phone, enableAce: false);

    private Task TakeAnsweredCalloutAsync(Phone phone) => TakeCalloutAsync(phone, enableAce: true);

    private async Task TakeCalloutAsync(Phone phone, bool enableAce)
    {
        var text = $"Message for {phone.Number}.";
        var callout = await OperateAsync(voice => voice.Callouts.CreateAsync(new TtsCalloutRequest
        {
            TtsCallout = new()
            {
                Cli = Application, Destination = new DestinationPstn { Endpoint = phone.Number }, Text = text, EnableAce = enableAce, EnableDice = true,
            },
        }));
        var call = await phone.RingsAsync(s_patience);
        await call.AnswerAsync();
        await call.HearsAsync(enableAce ? SoakHandler.Answered(callout.CallId) : text, s_patience);
        await call.EndsAsync(s_patience);
    }

    /// <summary>Calls the platform. A call that was signed with the secret from before a change is made once more, as after step 2 of docs/operating.md.</summary>
    private async Task<T> OperateAsync<T>(Func<SinchVoiceClient, Task<T>> operation)
    {
        Interlocked.Increment(ref _operations);
        var before = changes.Switches;
        try
        {
            return await operation(client.Voice);
        }
        catch (SinchVoiceException exception) when (exception.StatusCode == HttpStatusCode.Unauthorized && (before != changes.Switches || before % 2 == 1))
        {
            Interlocked.Increment(ref _refused);
            while (changes.Switches % 2 == 1)
            {
                await Task.Yield();
            }

            return await operation(client.Voice);
        }
    }

    /// <summary>Waits for a text.</summary>
    /// <returns><see langword="false"/> if the call ended because a callback was made to fail.</returns>
    private async Task<bool> HearsAsync(PhoneCall call, string text)
    {
        try
        {
            await call.HearsAsync(text, s_patience);
            return true;
        }
        catch (VoiceExpectationException) when (call.Transcript.ToString().Contains(nameof(CallEndReason.CallbackError), StringComparison.Ordinal))
        {
            changes.CallFailed();
            return false;
        }
    }

    private static async Task EndsAsync(PhoneCall call, CallEndReason expected)
    {
        var end = await call.EndsAsync(s_patience);
        if (end.Reason != expected)
        {
            throw new InvalidOperationException($"The call ended with {end.Reason} instead of {expected}.");
        }
    }

    private void Count(string name)
    {
        lock (_done)
        {
            _done[name] = _done.GetValueOrDefault(name) + 1;
        }
    }
}
