using System.Xml.Linq;
using Sinch.Voice.Emulator.Tool.Tests.Infrastructure;
using Sinch.Voice.Testing;

namespace Sinch.Voice.Emulator.Tool.Tests.Commands;

/// <summary><c>run</c> as a process, against the sample application.</summary>
public sealed class RunTests : IDisposable
{
    private const string Failing = """
        phones: { caller: +12025550100, sales: +12025550141 }
        scenarios:
          - name: Wrong
            steps:
              - caller: { call: +12025550101 }
              - caller: { hears: { text: Press 9, within: 30s } }
          - name: Right
            steps:
              - caller: { call: +12025550101 }
              - caller: { hears: Welcome }
              - caller: hangUp
              - caller: { ends: CALLERHANGUP }
          - name: Ends in another way
            steps:
              - caller: { call: +12025550101 }
              - caller: hangUp
              - caller: { ends: { result: BUSY, reason: CANCEL } }
          - name: Nobody answers
            steps:
              - caller: { call: +12025550101 }
              - caller: { hears: Press 1 }
              - caller: { press: 1 }
              - caller: { ends: { result: NOANSWER } }
          - name: Nobody answers, as expected
            expectedProblems: [unansweredCall]
            steps:
              - caller: { call: +12025550101 }
              - caller: { hears: Press 1 }
              - caller: { press: 1 }
              - caller: { ends: { result: NOANSWER } }
          - name: Expects too much
            expectedProblems: [refusedSvaml]
            steps: []
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_scenarios_of_the_sample_pass()
    {
        await using var application = await IvrServer.StartAsync();
        var result = await ToolProcess.RunAsync(_folder, null, "run", Page.WriteScenarios(_folder), "--callback", application.CallbackUrl);

        Assert.True(result.ExitCode == 0, result.ToString());
        Assert.Matches("^passed  A caller reaches sales \\([0-9.]+ s\\)\n", result.Out);
        Assert.EndsWith("\n4 scenarios: 4 passed, 0 failed\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_scenarios_pass_against_a_running_emulator_and_leave_it_as_it_was()
    {
        await using var application = await IvrServer.StartAsync();
        await using var emulator = await VoiceEmulator.StartAsync(options => options.CallbackUrl = new Uri(application.CallbackUrl));
        var scenarios = Page.WriteScenarios(_folder);
        for (var i = 0; i < 2; i++)
        {
            var result = await ToolRun.RunAsync(_folder, "run", scenarios, "--emulator", emulator.Endpoint.AbsoluteUri);
            Assert.True(result.ExitCode == 0, result.ToString());
        }

        Assert.EndsWith("; 0 of 8 calls are under way.\n", (await ToolRun.RunAsync(_folder, "status", "--emulator", emulator.Endpoint.AbsoluteUri)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_passes_in_real_time_against_start()
    {
        await using var application = await IvrServer.StartAsync();
        var (emulator, url) = await ToolProcess.StartEmulatorAsync(_folder, "--callback", application.CallbackUrl);
        await using (emulator)
        {
            var result = await ToolProcess.RunAsync(_folder, null, "run", Page.WriteScenarios(_folder), "--filter", "reaches sales", "--emulator", url);

            Assert.True(result.ExitCode == 0, result.ToString());
            await emulator.WaitAsync("ended: Answered, CalleeHangup");
        }
    }

    [Fact]
    public void The_page_shows_the_scenarios_of_the_sample()
        => Assert.Equal(Repository.Read("samples/CallbackServer/calls.yaml"), Page.Yaml[0]);

    [Fact]
    public async Task A_failure_says_what_was_expected_and_what_was_heard_and_JUnit_XML_has_it()
    {
        await using var application = await IvrServer.StartAsync();
        _folder.Write("calls.yaml", Failing);
        var result = await ToolProcess.RunAsync(_folder, null, "run", "calls.yaml", "--callback", application.CallbackUrl, "--junit", "results.xml");

        Assert.True(result.ExitCode == 1, result.ToString());
        Assert.Contains("FAILED  Wrong (", result.Out, StringComparison.Ordinal);
        Assert.Contains(
            """
              calls.yaml:6:19  caller: hears { text: Press 9, within: 30s }
                +12025550100 was expected to hear "Press 9", but the call ended before.
                Heard:
                  "Welcome."
                  "Press 1 for sales or 2 for your order."

            """,
            result.Out, StringComparison.Ordinal);
        Assert.Contains("calls.yaml:17:19  caller: ends { result: BUSY, reason: CANCEL }\n    The call of +12025550100 was expected to end with Busy, Cancel, but it ended with Answered, CallerHangup. Its last steps:\n    00:00.000  +12025550100 calls +12025550101\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("    Nobody expected this. If the scenario does, list it in 'expectedProblems'.\n      +12025550141 rang, and nobody answered (unansweredCall)\n", result.Out, StringComparison.Ordinal);
        Assert.Contains("    'expectedProblems' lists what did not happen: refusedSvaml.\n", result.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n6 scenarios: 2 passed, 4 failed\n", result.Out, StringComparison.Ordinal);

        var suites = XDocument.Load(_folder.PathOf("results.xml")).Root!;
        Assert.Equal(("testsuites", "6", "4"), (suites.Name.LocalName, suites.Attribute("tests")!.Value, suites.Attribute("failures")!.Value));
        var suite = Assert.Single(suites.Elements("testsuite"));
        Assert.Equal(("calls.yaml", "6", "4"), (suite.Attribute("name")!.Value, suite.Attribute("tests")!.Value, suite.Attribute("failures")!.Value));
        var cases = suite.Elements("testcase").ToList();
        Assert.Equal(["Wrong", "Right", "Ends in another way", "Nobody answers", "Nobody answers, as expected", "Expects too much"], cases.Select(item => item.Attribute("name")!.Value));
        Assert.Equal([true, false, true, true, false, true], cases.Select(item => item.Element("failure") is not null));
        var failure = cases[0].Element("failure")!;
        Assert.StartsWith("+12025550100 was expected to hear \"Press 9\"", failure.Attribute("message")!.Value, StringComparison.Ordinal);
        Assert.Contains("has heard \"Welcome.\"", failure.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_chooses_scenarios_by_name()
    {
        await using var application = await IvrServer.StartAsync();
        _folder.Write("calls.yaml", Failing);
        var result = await ToolRun.RunAsync(_folder, "run", "calls.yaml", "--callback", application.CallbackUrl, "--filter", "right");
        var none = await ToolRun.RunAsync(_folder, "run", "calls.yaml", "--callback", application.CallbackUrl, "--filter", "left");

        Assert.Equal(0, result.ExitCode);
        Assert.EndsWith("\n1 scenarios: 1 passed, 0 failed\n", result.Out, StringComparison.Ordinal);
        Assert.Equal(2, none.ExitCode);
        Assert.StartsWith("--filter: no scenario has 'left' in its name. There are: Wrong, Right, ", none.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_fails_is_told_with_its_reason()
    {
        await using var application = await IvrServer.StartAsync(secret: Convert.ToBase64String("another"u8));
        _folder.Write("calls.yaml", Failing);
        var result = await ToolRun.RunAsync(_folder, "run", "calls.yaml", "--callback", application.CallbackUrl, "--filter", "right");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains($"    Besides, nobody expected this:\n      the ice callback to {application.CallbackUrl} failed: HTTP status 401 (failedCallback)\n", result.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_does_not_listen_is_exit_code_3()
    {
        await using var reserved = RawServer.Reserve();
        _folder.Write("calls.yaml", Failing);
        var result = await ToolProcess.RunAsync(_folder, null, "run", "calls.yaml", "--callback", reserved.Address.AbsoluteUri);

        Assert.Equal(3, result.ExitCode);
        Assert.Matches("^The application cannot be reached at http://127.0.0.1:[0-9]+/: .*\\. Start it, or correct --callback; --wait-for-application 30s waits until it listens\\.\n$", result.Error);
    }

    [Fact]
    public async Task It_waits_for_an_application_that_starts_later()
    {
        _folder.Write("calls.yaml", Failing);
        Uri address;
        await using (var reserved = RawServer.Reserve())
        {
            address = reserved.Address;
        }

        var run = ToolRun.RunAsync(_folder, "run", "calls.yaml", "--callback", new Uri(address, "/sinch/voice").AbsoluteUri, "--filter", "right", "--wait-for-application", "60s");
        await using var application = await IvrServer.StartAsync(url: address.AbsoluteUri);

        Assert.Equal(0, (await run).ExitCode);
    }

    [Fact]
    public async Task An_emulator_that_does_not_run_is_exit_code_3()
    {
        await using var reserved = RawServer.Reserve();
        _folder.Write("calls.yaml", Failing);
        var result = await ToolRun.RunAsync(_folder, "run", "calls.yaml", "--emulator", reserved.Address.AbsoluteUri);

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith($"No emulator can be reached at {reserved.Address}", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--callback is missing: the URL of the application, such as http://localhost:5000/sinch/voice. Or name a running emulator with --emulator.")]
    [InlineData("--callback: a running emulator has a callback URL already. Leave --callback or --emulator out.", "--callback", "http://localhost:1/", "--emulator", "http://localhost:2/")]
    public async Task What_is_needed_and_what_contradicts_is_an_error(string expected, params string[] options)
    {
        _folder.Write("calls.yaml", Failing);
        var result = await ToolRun.RunAsync(_folder, ["run", "calls.yaml", .. options]);

        Assert.Equal((2, $"{expected}\n"), (result.ExitCode, result.Error));
    }

    [Fact]
    public async Task A_wrong_file_is_exit_code_2_with_its_line()
    {
        _folder.Write("calls.yaml", Failing.Replace("- caller: hangUp", "- caler: hangUp", StringComparison.Ordinal));
        var result = await ToolProcess.RunAsync(_folder, null, "run", "calls.yaml", "--callback", "http://localhost:1/");

        Assert.Equal((2, "calls.yaml:11:9: 'caler' is not a phone of the scenario. Did you mean 'caller'?\n"), (result.ExitCode, result.Error));
    }
}
