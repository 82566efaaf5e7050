using System.Net;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Emulator.Tests.Scenarios;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tests.Web;

/// <summary>Calls as files: JSON that can be imported, HTML, Mermaid, curl, and a C# test that passes.</summary>
public class ExportTests
{
    [Fact]
    public async Task Exported_call_is_imported_without_the_application()
    {
        await using var scene = await PageScene.StartAsync();
        var call = await scene.PlayAsync();
        var json = await scene.Http.GetStringAsync($"/emulator/v1/calls/{call.Id}/call.json");
        await using var other = await PageScene.StartAsync();
        using var response = await other.SendAsync("POST", "/emulator/v1/calls", json);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("/calls/imported-1", response.Headers.Location?.OriginalString);
        var (sent, imported) = (JsonNode.Parse(json)!, await other.RecordAsync("imported-1"));
        Assert.True((bool)imported["isImported"]!);
        foreach (var member in new[] { "from", "to", "started", "legs", "steps", "callbacks", "result", "reason" })
        {
            Assert.Equal(sent[member]!.ToJsonString(), imported[member]!.ToJsonString());
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"format":"sinch-voice-call/2","id":"x"}""")]
    [InlineData("""{"format":"sinch-voice-call/1"}""")]
    [InlineData("""{"format":"sinch-voice-call/1","id":"x","steps":null}""")]
    [InlineData("""{"format":"sinch-voice-call/1","id":"x","legs":[null]}""")]
    [InlineData("""{"format":"sinch-voice-call/1","id":"x","callbacks":[{"event":"ice","body":null,"verdict":"v","explanation":"e"}]}""")]
    [InlineData("not JSON")]
    public async Task Other_file_is_refused(string json)
    {
        await using var scene = await PageScene.StartAsync();
        using var response = await scene.SendAsync("POST", "/emulator/v1/calls", json);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("not a", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_file_stays_text_in_every_format()
    {
        const string Hostile = "\"; } } static class Evil { } /* </script><img src=x onerror=alert(1)>\n\u2028 #end; %%{init}%%";
        var leg = new JsonObject { ["number"] = 1, ["role"] = "Caller", ["kind"] = "Phone", ["address"] = Hostile, ["state"] = "Ended" };
        var steps = new JsonArray();
        foreach (var kind in new[] { "Called", "Ringing", "Answered", "PromptStarted", "PromptCut", "Heard", "Pressed", "Said", "HeardDtmf", "SvamlRefused", "LegEnded", "Ended", Hostile })
        {
            steps.Add(new JsonObject { ["at"] = 0, ["kind"] = kind, ["text"] = Hostile, ["sentence"] = Hostile, ["basis"] = Hostile, ["leg"] = kind == "Said" ? 77 : 1 });
        }

        var callback = new JsonObject { ["number"] = 1, ["event"] = Hostile, ["url"] = "http://localhost/", ["body"] = Hostile, ["verdict"] = Hostile, ["explanation"] = Hostile, ["headers"] = new JsonArray(), ["isFault"] = true };
        var call = new JsonObject { ["format"] = "sinch-voice-call/1", ["id"] = Hostile, ["state"] = Hostile, ["legs"] = new JsonArray(leg), ["steps"] = steps, ["callbacks"] = new JsonArray(callback) };
        await using var scene = await PageScene.StartAsync();
        await scene.DoAsync("POST", "/emulator/v1/calls", call.ToJsonString());

        var html = await scene.Http.GetStringAsync("/emulator/v1/calls/imported-1/call.html");
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("</script", html, StringComparison.Ordinal);
        var mermaid = await scene.Http.GetStringAsync("/emulator/v1/calls/imported-1/call.mmd");
        Assert.DoesNotContain("%%", mermaid, StringComparison.Ordinal);
        Assert.Equal(1 + 3 + steps.Count, mermaid.TrimEnd('\n').Split('\n').Length);
        var source = await scene.Http.GetStringAsync("/emulator/v1/calls/imported-1/RecordedCallTests.cs");
        Assert.Empty(Compile(source).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Equal(["RecordedCallTests"], Compile(source).Assembly.TypeNames);
    }

    [Fact]
    public async Task Sequence_diagram_has_the_steps()
    {
        await using var scene = await PageScene.StartAsync();
        var call = await scene.PlayAsync();

        Assert.Equal(
            """
            sequenceDiagram
                actor L1 as +12025550100
                participant P as Voice platform
                participant A as Application
                L1->>P: calls +12025550101
                P->>A: ice
                A-->>P: ice#58; menu 'main'
                L1-->>P: is answered
                Note over L1: +12025550100 enters menu 'main'
                P->>L1: Press 1 to hang up.
                Note over L1: +12025550100 has heard "Press 1 to hang up."
                L1->>P: presses 1
                Note over L1: menu result Return#58; bye
                P->>A: pie
                A-->>P: pie#58; play, hang up
                P->>L1: #60;/pre#62;#60;script#62;alert(1)#60;/script#62; Bye.
                Note over L1: +12025550100 has heard "#60;/pre#62;#60;script#62;alert(1)#60;/script#62; Bye."
                L1-->>P: is hung up
                Note over P: the call #101;nds#58; Answered, ManagerHangup
                P->>A: dice
                A-->>P: dice

            """.ReplaceLineEndings("\n"),
            await scene.Http.GetStringAsync($"/emulator/v1/calls/{call.Id}/call.mmd"));
    }

    [Fact]
    public async Task Html_is_one_file_without_a_script()
    {
        await using var scene = await PageScene.StartAsync();
        var call = await scene.PlayAsync();
        var html = await scene.Http.GetStringAsync($"/emulator/v1/calls/{call.Id}/call.html");

        Assert.Contains("presses 1", html, StringComparison.Ordinal);
        Assert.Contains("&quot;menuResult&quot;", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|src=|href=", html);
    }

    [Fact]
    public async Task Curl_sends_what_the_application_accepts()
    {
        await using var scene = await PageScene.StartAsync();
        var call = await scene.PlayAsync();
        scene.Handled.Clear();
        var command = await scene.Http.GetStringAsync($"/emulator/v1/calls/{call.Id}/callbacks/2/curl");
        using var request = Parse(command);
        using var http = new HttpClient();
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["pie bye"], scene.Handled);
    }

    [Fact]
    public async Task CSharp_test_compiles_and_passes()
    {
        await using var scene = await PageScene.StartAsync();
        var call = await scene.PlayAsync();
        var source = await scene.Http.GetStringAsync($"/emulator/v1/calls/{call.Id}/RecordedCallTests.cs");
        await RunAsync(source);

        var other = source.Replace("PressAsync(\"1\")", "HangUpAsync()", StringComparison.Ordinal);
        Assert.NotEqual(source, other);
        await Assert.ThrowsAnyAsync<Exception>(() => RunAsync(other));
    }

    [Fact]
    public async Task CSharp_test_plays_faults_interruptions_and_other_parties()
    {
        await using var scene = await PageScene.StartAsync();
        await scene.Kit.Faults.RespondAsync(500, "pie");
        var interrupted = await scene.Kit.Phone(PageScene.Caller).CallAsync(PageScene.Number);
        await interrupted.BeginsToHearAsync("Press 1");
        await interrupted.PressAsync("1");
        await interrupted.EndsAsync();
        var source = await scene.Http.GetStringAsync($"/emulator/v1/calls/{interrupted.Id}/RecordedCallTests.cs");

        Assert.Contains("Faults.RespondAsync(500, \"pie\")", source, StringComparison.Ordinal);
        Assert.Contains("BeginsToHearAsync", source, StringComparison.Ordinal);
        await RunAsync(source);
    }

    [Fact]
    public async Task Exports_of_a_streamed_call_have_its_audio()
    {
        await using var server = await StreamServer.StartAsync();
        await using var platform = await VoiceEmulator.StartAsync(options => options.UseHandler(new ScriptedHandler { Ice = _ => StreamScene.Stream(server) }));
        var (call, peer) = await StreamScene.ConnectAsync(platform, server);
        await call.SayAsync(StreamScene.Ramp(0.1));
        await peer.SendAsync(StreamScene.Ramp(60).Data);
        await call.BeginsToHearAudioAsync();
        await peer.SendAsync("clear");
        await call.HearsAudioAsync();
        await StreamScene.HangUpAsync(call, peer);
        using var http = new HttpClient { BaseAddress = platform.Endpoint };
        var source = await http.GetStringAsync($"/emulator/v1/calls/{call.Id}/RecordedCallTests.cs");
        var diagram = await http.GetStringAsync($"/emulator/v1/calls/{call.Id}/call.mmd");

        Assert.Empty(Compile(source).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var begins = source.IndexOf("await caller.BeginsToHearAudioAsync();", StringComparison.Ordinal);
        Assert.True(begins >= 0 && begins < source.IndexOf("await caller.HearsAudioAsync();", StringComparison.Ordinal), source);
        Assert.Contains("// caller plays 0.1 s of audio, which is not part of the record: await caller.SayAsync(audio);", source, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Url, source, StringComparison.Ordinal);
        Assert.Contains("P->>L2: connects at 8000 Hz", diagram, StringComparison.Ordinal);
        Assert.Contains("L1->>P: 0.1 s of audio", diagram, StringComparison.Ordinal);
        Assert.Matches("P->>L1: [0-9.]+ s of audio, cut by clear", diagram);
    }

    private static async Task RunAsync(string source)
    {
        using var image = new MemoryStream();
        var result = Compile(source).Emit(image);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        var type = AssemblyLoadContext.Default.LoadFromStream(image).GetType("RecordedCallTests", throwOnError: true)!;
        await (Task)type.InvokeMember("The_call_is_as_recorded", BindingFlags.InvokeMethod | BindingFlags.Public | BindingFlags.Instance, null, Activator.CreateInstance(type), [], null)!;
    }

    private static CSharpCompilation Compile(string source) => CSharpCompilation.Create(
        $"Recorded{Guid.NewGuid():N}",
        [CSharpSyntaxTree.ParseText(source)],
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))],
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));

    /// <summary>Reads the command as a shell does: words in single quotes.</summary>
    private static HttpRequestMessage Parse(string command)
    {
        var words = Regex.Matches(command.Replace(@"'\''", "\0", StringComparison.Ordinal), "'([^']*)'").Select(match => match.Groups[1].Value.Replace('\0', '\'')).ToList();
        var request = new HttpRequestMessage(HttpMethod.Post, words[0]) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(words[^1])) };
        foreach (var header in words[1..^1])
        {
            var (name, value) = (header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 2)..]);
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return request;
    }
}
