using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Recordings;

/// <summary>Where recordings are kept, how they are named, and what becomes of those that cannot be kept.</summary>
public class RecordingFileTests : RecordingScene
{
    [Fact]
    public async Task Nothing_is_written_without_a_folder()
    {
        Handler.Ice = _ => new() { Instructions = [Start()], Action = new HangupAction() };
        await using var platform = Create();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.Equal([$"s3://bucket/calls/20260101120000_{platform.ApplicationKey}_{call.Id}.wav"], Destinations);
    }

    [Fact]
    public async Task Call_that_is_hung_up_is_kept_and_notified_by_the_URI_of_the_file()
    {
        Handler.Ice = _ => new() { Instructions = [Start(format: "mp3")], Action = new ParkAction() };
        await using var platform = Record();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1.2345));
        await call.HangUpAsync();
        await call.EndsAsync();

        // The file is there before the notification.
        var name = $"20260101120000_{platform.ApplicationKey}_{call.Id}.wav";
        Assert.Equal([name], Files);
        Assert.Equal(9876, Recording.Samples.Length);
        Assert.Empty(Destinations);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));
        Assert.Equal([new Uri(Path.Combine(Folder, name)).AbsoluteUri], Destinations);
        Assert.Equal("ICE Notify(recording_finished) DICE(ANSWERED,CALLERHANGUP) Notify(recording_available)", Handler.Order);
    }

    [Fact]
    public async Task Two_recordings_of_a_call_are_two_files()
    {
        Handler.Ice = _ => new()
        {
            Instructions = [Start(), Say("15 characters.."), new StopRecordingInstruction(), Say("30 characters, two seconds ...")],
            Action = new RunMenuAction { Menus = [new() { Id = "main", MainPrompt = Prompt.Say("Press 1"), MaxDigits = 1 }] },
        };
        Handler.Pie = _ => new() { Instructions = [Start(), Start(), Say("15 characters..")], Action = new HangupAction() };
        await using var platform = Record();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Press 1");
        await call.PressAsync("1");
        await call.EndsAsync();

        Assert.Equal(3, Files.Length);
        Assert.Equal($"20260101120000_{platform.ApplicationKey}_{call.Id}.wav", Files[0]);
        Assert.Equal([Files[1].Replace(".wav", "_2.wav", StringComparison.Ordinal)], Files[2..]);
        Assert.Equal([1.0, 0.0, 1.0], Files.Select(file => Wav.Read(Path.Combine(Folder, file)).Seconds));
    }

    [Fact]
    public async Task Transcript_says_who_said_what_and_when()
    {
        Handler.Ice = _ => Connect(Callee, null, Start(transcribes: true), Say("15 characters.."));
        await using var platform = Record();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(2), says: "Hello? Who is it?"));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hello?");
        await call.SayAsync("It's \"me\", é");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));
        await call.HangUpAsync();
        await call.EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.EndsWith("-transcript.json", Destinations[1], StringComparison.Ordinal);
        var transcript = JsonNode.Parse(await File.ReadAllTextAsync(new Uri(Destinations[1]).LocalPath))!;
        Assert.Equal((call.Id, "2026-01-01T12:00:00Z", 5.133m), ((string)transcript["callId"]!, (string)transcript["start"]!, (decimal)transcript["duration"]!));
        Assert.Equal(
            [
                ("platform", 0m, 1m, "15 characters.."),
                (Callee, 3m, 4.133m, "Hello? Who is it?"),
                (Caller, 4.133m, 4.933m, "It's \"me\", é"),
            ],
            transcript["segments"]!.AsArray().Select(segment => ((string)segment!["speaker"]!, (decimal)segment["start"]!, (decimal)segment["end"]!, (string)segment["text"]!)));
    }

    [Theory]
    [InlineData("s3://bucket/../../../escaped.wav", null)]
    [InlineData("s3:///etc/cron.d/escaped.wav", null)]
    [InlineData("s3://bucket/{NUL}.wav", null)]
    [InlineData("s3://bucket/..\\..\\escaped.wav", null)]
    [InlineData("s3://bucket/%2e%2e/%2Fescaped.wav", null)]
    [InlineData(null, null)]
    [InlineData("s3://bucket/", "../../{NUL}/..")]
    [InlineData("s3://bucket/", "/etc/escaped")]
    [InlineData("s3://bucket/", "long")]
    public async Task Nothing_that_is_sent_leads_out_of_the_folder(string? destination, string? applicationKey)
    {
        var folder = Path.Combine(Folder, "a", "b", "c");
        Directory.CreateDirectory(folder);
        Handler.Ice = _ => new() { Instructions = [Start(WithNul(destination))], Action = new HangupAction() };
        await using var platform = Create(options =>
        {
            options.RecordingFolder = folder;
            options.ApplicationKey = (applicationKey == "long" ? new string('k', 5000) : WithNul(applicationKey)) ?? options.ApplicationKey;
        });
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        var file = Assert.Single(Directory.GetFiles(Folder, "*", SearchOption.AllDirectories));
        Assert.Equal(folder, Path.GetDirectoryName(file));
        Assert.EndsWith($"_{call.Id}.wav", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_destination_is_not_part_of_the_name()
    {
        Handler.Ice = _ => new() { Instructions = [Start("s3://bucket/" + new string('x', 5000) + ".wav")], Action = new HangupAction() };
        await using var platform = Record();
        await (await platform.Phone(Caller).CallAsync(Application)).EndsAsync();

        Assert.Single(Files);
    }

    [Fact]
    public async Task Folder_that_is_gone_is_a_problem_and_not_the_end_of_the_call()
    {
        Handler.Ice = _ => new() { Instructions = [Start(transcribes: true), Say("Hello"), new StopRecordingInstruction(), Say("Hello again")], Action = new HangupAction() };
        await using var platform = Record();
        Directory.Delete(Folder);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Hello again");
        var end = await call.EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));

        Assert.Equal(CallEndReason.ManagerHangup, end.Reason);
        Assert.Equal("ICE Notify(recording_finished) DICE(N/A,MANAGERHANGUP)", Handler.Order);
        Assert.Contains("the recording could not be kept", call.Transcript.ToString(), StringComparison.Ordinal);
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(platform.VerifyAsync);
        Assert.Contains(Path.Combine(Folder, $"20260101120000_{platform.ApplicationKey}_{call.Id}.wav"), failure.Message, StringComparison.Ordinal);
        platform.Expect(UnexpectedEvents.LostRecording);
    }

    [Fact]
    public async Task File_in_the_way_leaves_nothing_half_written()
    {
        Handler.Ice = _ => new() { Instructions = [Start(), Say("Hello")], Action = new HangupAction() };
        await using var platform = Record();
        var call = await platform.Phone(Caller).CallAsync(Application);
        Directory.CreateDirectory(Path.Combine(Folder, $"20260101120000_{platform.ApplicationKey}_{call.Id}.wav"));
        await call.EndsAsync();

        Assert.Empty(Files);
        platform.Expect(UnexpectedEvents.LostRecording);
    }

    [Fact]
    public async Task Recordings_have_a_limit_whose_problem_names_the_option()
    {
        Handler.Ice = _ => new() { Instructions = [Start(), Say("15 characters..")], Action = new HangupAction() };
        await using var platform = Record(options => options.MaxRecordingBytes = 20_000);
        await (await platform.Phone(Caller).CallAsync(Application)).EndsAsync();
        await platform.VerifyAsync();
        await (await platform.Phone(Caller).CallAsync(Application)).EndsAsync();

        Assert.Single(Files);
        var failure = await Assert.ThrowsAsync<VoiceExpectationException>(platform.VerifyAsync);
        Assert.Contains("Raise MaxRecordingBytes", failure.Message, StringComparison.Ordinal);
        platform.Expect(UnexpectedEvents.LostRecording);
    }

    [Fact]
    public void Folder_has_to_exist()
        => Assert.Contains(
            "RecordingFolder", Assert.Throws<ArgumentException>(() => Create(options => options.RecordingFolder = Path.Combine(Folder, "missing"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Emulator_that_listens_serves_its_recordings()
    {
        Handler.Ice = _ => new() { Instructions = [Start(transcribes: true), Say("15 characters..")], Action = new HangupAction() };
        await using var platform = await RecordWithServerAsync();
        using var http = new HttpClient();

        using var audio = await http.GetAsync(new Uri(Destinations[0]));
        Assert.Equal((HttpStatusCode.OK, "audio/wav"), (audio.StatusCode, audio.Content.Headers.ContentType?.MediaType));
        Assert.Equal(1, Wav.Read(await audio.Content.ReadAsByteArrayAsync()).Seconds);
        using var transcript = await http.GetAsync(new Uri(Destinations[1]));
        Assert.Equal((HttpStatusCode.OK, "application/json"), (transcript.StatusCode, transcript.Content.Headers.ContentType?.MediaType));

        using var part = await SendAsync(http, Destinations[0], request => request.Headers.Range = new RangeHeaderValue(44, 143));
        Assert.Equal((HttpStatusCode.PartialContent, 100), (part.StatusCode, (await part.Content.ReadAsByteArrayAsync()).Length));
    }

    [Fact]
    public async Task Emulator_serves_nothing_else_and_nobody_else()
    {
        Handler.Ice = _ => new() { Instructions = [Start()], Action = new HangupAction() };
        await File.WriteAllTextAsync(Path.Combine(Folder, "secret.wav"), "not a recording");
        await using var platform = await RecordWithServerAsync();
        using var http = new HttpClient();
        var recordings = new Uri(platform.Endpoint, "emulator/v1/recordings/").AbsoluteUri;

        async Task<int> StatusAsync(string url, Action<HttpRequestMessage> change)
        {
            using var response = await SendAsync(http, url, change);
            return (int)response.StatusCode;
        }

        Assert.Equal(404, await StatusAsync(recordings + "secret.wav", _ => { }));
        Assert.Equal(404, await StatusAsync(recordings + "%2e%2e%2f" + Path.GetFileName(Folder) + "%2fsecret.wav", _ => { }));
        Assert.Equal(404, await StatusAsync(recordings, _ => { }));
        Assert.Equal(403, await StatusAsync(Destinations[0], request => request.Headers.Add("Origin", "http://evil.example")));
        Assert.Equal(403, await StatusAsync(Destinations[0], request => request.Headers.Host = "evil.example"));
        Assert.Equal(405, await StatusAsync(Destinations[0], request => request.Method = HttpMethod.Delete));
        Assert.Equal(200, await StatusAsync(Destinations[0], request => request.Method = HttpMethod.Head));
        File.Delete(Path.Combine(Folder, Path.GetFileName(Destinations[0])));
        Assert.Equal(404, await StatusAsync(Destinations[0], _ => { }));
    }

    /// <summary>Starts a platform that listens, and plays a call until its recording has been notified.</summary>
    private async Task<VoiceEmulator> RecordWithServerAsync()
    {
        var platform = await VoiceEmulator.StartAsync(options =>
        {
            options.UseHandler(Handler);
            options.RecordingFolder = Folder;
        });
        await (await platform.Phone(Caller).CallAsync(Application)).EndsAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));
        return platform;
    }

    /// <summary>A report in XML could not contain the character in the name of a test.</summary>
    private static string? WithNul(string? text) => text?.Replace("{NUL}", "\0", StringComparison.Ordinal);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient http, string url, Action<HttpRequestMessage> change)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        change(request);
        return await http.SendAsync(request);
    }
}
