using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Recordings;

/// <summary>What a recording sounds like.</summary>
public class RecordedAudioTests : RecordingScene
{
    // 30 characters take two seconds.
    private const string TwoSeconds = "Welcome, this takes 2 seconds.";

    [Fact]
    public async Task Prompts_and_keys_sound_when_they_were_heard_and_pressed_and_nothing_else_does()
    {
        Handler.Ice = _ => new()
        {
            Instructions = [Start()],
            Action = new RunMenuAction { Menus = [new() { Id = "main", MainPrompt = Prompt.Say(TwoSeconds), MaxDigits = 9, TimeoutMilliseconds = 3000 }] },
        };
        await using var platform = Record();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Welcome");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));
        await call.PressAsync("1");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));
        await call.PressAsync("8");
        await call.EndsAsync();

        // 2 s prompt, 1 s silence, a key, 1 s, a key, 3 s until the digits are sent and the application hangs up.
        var recording = Recording;
        Assert.Equal(7 * 8000, recording.Samples.Length);
        Assert.True(recording.Amplitude(0, 2, 440) > 7000);
        Assert.True(recording.IsSilent(2, 3));
        Assert.Equal('1', recording.KeyAt(3));
        Assert.True(recording.IsSilent(3.1, 4));
        Assert.Equal('8', recording.KeyAt(4));
        Assert.True(recording.IsSilent(4.1, 7));
    }

    [Fact]
    public async Task Every_key_has_its_two_tones_one_after_the_other()
    {
        const string keys = "1234567890*#";
        Handler.Ice = _ => Connect(Callee, null, Start());
        await using var platform = Record();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers());
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.IsAnsweredAsync();
        await call.PressAsync(keys);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(3));
        await call.HangUpAsync();
        await call.EndsAsync();

        // The callee hears the keys at the same time, which makes them no longer and no louder.
        var recording = Recording;
        Assert.Equal(keys, string.Concat(keys.Select((_, i) => recording.KeyAt(i * 0.15))));
        Assert.All(Enumerable.Range(0, keys.Length), i => Assert.True(recording.IsSilent((i * 0.15) + 0.1, (i * 0.15) + 0.15)));
        Assert.Equal(3, recording.Seconds);
    }

    [Fact]
    public async Task Both_parties_are_recorded_from_ringing_to_the_end()
    {
        Handler.Ice = _ => Connect(Callee, null, Start());
        Handler.Ace = _ => new() { Instructions = [Say(TwoSeconds)], Action = new ContinueAction() };
        await using var platform = Record();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(4)));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.IsAnsweredAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(3));
        await call.SayAsync("15 characters..");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));
        await call.HangUpAsync();
        await call.EndsAsync();

        var recording = Recording;
        Assert.Equal(9, recording.Seconds);
        Assert.True(recording.Amplitude(0, 4, 350) > 2000);
        Assert.True(recording.Amplitude(4, 6, 440) > 7000);
        Assert.True(recording.Amplitude(4, 6, 350) < 100);
        Assert.True(recording.IsSilent(6, 7));
        Assert.True(recording.Amplitude(7, 8, 220) > 7000);
        Assert.True(recording.IsSilent(8, 9));
    }

    [Fact]
    public async Task What_a_phone_says_by_itself_ends_when_it_has_been_said()
    {
        Handler.Ice = _ => Connect(Callee, null, Start());
        await using var platform = Record();
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(says: "15 characters..", hangsUpAfter: TimeSpan.FromSeconds(3)));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.True(Recording.Amplitude(0, 1, 220) > 7000);
        Assert.True(Recording.IsSilent(1, 3));
    }

    [Fact]
    public async Task Recording_that_starts_and_stops_within_a_prompt_has_that_part_of_it()
    {
        Handler.Ice = _ => new() { Instructions = [Say(TwoSeconds)], Action = new ParkAction() };
        await using var platform = Record();
        var call = await platform.Phone(Caller).CallAsync(Application);
        await platform.AdvanceAsync(TimeSpan.FromSeconds(0.5));
        platform.Local.Conductor.Run(engine => engine.Find(call.Id)!.StartRecording(new Engine.RecordingRequest(null, "wav", Notifies: true, Transcribes: true)));
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));
        platform.Local.Conductor.Run(engine => engine.Find(call.Id)!.StopRecording());
        await platform.AdvanceAsync(TimeSpan.FromSeconds(5));

        Assert.Equal(1, Recording.Seconds);
        Assert.True(Recording.Amplitude(0, 1, 440) > 7000);
        Assert.Contains("\"text\": \"this takes 2\"", await File.ReadAllTextAsync(Directory.GetFiles(Folder, "*.json").Single()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_of_the_same_format_is_mixed_in_and_any_other_one_is_a_tone()
    {
        var audio = Path.Combine(Folder, "audio");
        Directory.CreateDirectory(audio);
        short[] samples = [.. Enumerable.Range(0, 12_345).Select(i => (short)(i % 1000))];
        await File.WriteAllBytesAsync(Path.Combine(audio, "intro.wav"), Wav.Write(samples));
        await File.WriteAllBytesAsync(Path.Combine(audio, "stereo.wav"), Wav.Write(samples, channels: 2));
        Handler.Ice = _ => new()
        {
            Instructions = [Start(), new PlayFilesInstruction { Ids = [Prompt.Play(new Uri("https://example.com/intro.wav?x=1")), Prompt.File("stereo.wav")] }],
            Action = new HangupAction(),
        };
        await using var platform = Record(options => options.AudioFolder = audio);
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.EndsAsync();

        Assert.Equal(samples, Recording.Samples[..samples.Length]);
        Assert.True(Recording.Amplitude(samples.Length / 8000.0, Recording.Seconds, 520) > 7000);
    }

    [Fact]
    public async Task Room_has_what_its_participants_hear_of_each_other_once()
    {
        Handler.Ice = _ => new() { Action = new ConnectConfAction { ConferenceId = "room", Record = true, RecordingOptions = new() { DestinationUrl = "s3://bucket/", Format = "wav" } } };
        await using var platform = Record();
        var alice = await platform.Phone("+12025550100").CallAsync(Application);
        var bob = await platform.Phone("+12025550102").CallAsync(Application);
        var carol = await platform.Phone("+12025550103").CallAsync(Application);
        await alice.SayAsync("15 characters..");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));
        await bob.PressAsync("55");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));
        await alice.HangUpAsync();
        await bob.HangUpAsync();
        await platform.AdvanceAsync(TimeSpan.FromSeconds(1));
        await carol.HangUpAsync();
        await carol.EndsAsync();

        var recording = Recording;
        Assert.Equal(4, recording.Seconds);
        Assert.InRange(recording.Amplitude(0, 1, 220), 7000, 9000);
        Assert.True(recording.IsSilent(1, 2));
        Assert.Equal(('5', '5'), (recording.KeyAt(2), recording.KeyAt(2.15)));
        Assert.True(recording.IsSilent(2.25, 4));
    }

    [Fact]
    public async Task Same_call_has_the_same_bytes()
    {
        Handler.Ice = _ => Connect(Callee, null, Start());
        async Task<byte[]> PlayAsync()
        {
            await using var platform = Record();
            await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(1), says: "Hello", hangsUpAfter: TimeSpan.FromSeconds(3)));
            var call = await platform.Phone(Caller).CallAsync(Application);
            await call.EndsAsync();
            return await File.ReadAllBytesAsync(Directory.GetFiles(Folder, "*.wav").Single());
        }

        Assert.Equal(await PlayAsync(), await PlayAsync());
    }

    [Fact]
    public async Task Real_time_is_recorded_as_it_passes()
    {
        Handler.Ice = _ => new() { Instructions = [Start(), Say(TwoSeconds), new StopRecordingInstruction()], Action = new ParkAction() };
        await using var platform = Record(options =>
        {
            options.UseRealTime = true;
            options.Speed = 20;
        });
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.HearsAsync("Welcome");
        await platform.AdvanceAsync(TimeSpan.FromSeconds(2));
        await call.HangUpAsync();
        await call.EndsAsync();

        // The agenda's time is exact even if the clock is late.
        Assert.Equal(2, Recording.Seconds);
        Assert.True(Recording.Amplitude(0, 2, 440) > 7000);
    }

    [Fact]
    public async Task Hours_of_silence_are_not_written_and_a_block_is_the_most_that_is_in_memory()
    {
        Handler.Ice = _ => Connect(Callee, null, Start());
        await using var platform = Create();
        var archive = new CapturingArchive();
        platform.Local.Conductor.Run(engine => engine.Archive = archive);
        await platform.Phone(Callee).SetBehaviorAsync(PhoneBehavior.Answers(after: TimeSpan.FromSeconds(10)));
        var call = await platform.Phone(Caller).CallAsync(Application);
        await call.IsAnsweredAsync();
        await platform.AdvanceAsync(TimeSpan.FromHours(3));
        await call.PressAsync("7");
        await call.EndsAsync(TimeSpan.FromHours(5));

        var writer = new Emulator.Recordings.RecordingWriter(new(null), 15);
        using var file = new SparseStream();
        writer.Write(archive.Tape!, writer.SoundsOf(archive.Tape!), file);

        Assert.Equal(44 + (2 * 8000 * 4L * 3600), file.Length);
        Assert.InRange(file.Written, 10 * 16_000, 11 * 16_000);
        Assert.InRange(file.LargestWrite, 1, 8192);
    }

    private sealed class CapturingArchive : Engine.IRecordingArchive
    {
        public Engine.RecordingTape? Tape { get; private set; }

        public bool NeedsSound => true;

        public void Keep(Engine.RecordingTape tape, Action<Engine.KeptRecording?> then) => Tape = tape;
    }

    /// <summary>Counts what is written, and keeps nothing.</summary>
    private sealed class SparseStream : Stream
    {
        private long _length;

        public long Written { get; private set; }

        public int LargestWrite { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => _length;

        public override long Position { get; set; }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Written += buffer.Length;
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            Position += buffer.Length;
            _length = Math.Max(_length, Position);
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void SetLength(long value) => _length = value;

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    }
}
