using Sinch.Voice.Emulator.Tool.Commands;
using Sinch.Voice.Emulator.Tool.Scenarios;

namespace Sinch.Voice.Emulator.Tool.Tests.Scenarios;

/// <summary>What is wrong in a scenario file is named with its line, its column and the way out.</summary>
public class ScenarioErrorTests
{
    [Theory]
    [InlineData("scenarios: []", "1:12: 'scenarios' is empty.")]
    [InlineData("phones: {}", "1:1: the file has no 'scenarios'.")]
    [InlineData("scenario: []", "1:1: 'scenario' is not a key of the file. Did you mean 'scenarios'?")]
    [InlineData("scenarios:\n  - steps: []", "2:5: the scenario has no 'name'.")]
    [InlineData("scenarios:\n  - name: A", "2:5: the scenario 'A' has no 'steps'.")]
    [InlineData("scenarios:\n  - name: A\n    stepps: []", "3:5: 'stepps' is not a key of a scenario. Did you mean 'steps'?")]
    [InlineData("scenarios:\n  - name: A\n    steps: []\n  - name: A\n    steps: []", "4:5: two scenarios are called 'A'.")]
    [InlineData("scenarios:\n  - name: A\n    steps: hangUp", "3:12: 'steps' must be a list (lines that begin with '- ').")]
    [InlineData("scenarios:\n  - name: A\n   steps: []", "3:4: this is not YAML: ")]
    [InlineData("phones: { a: 1, a: 2 }\nscenarios: []", "1:17: this is not YAML: ")]
    public void In_the_file(string yaml, string expected) => AssertError(yaml, expected);

    [Theory]
    [InlineData("a: { number: 1, sip: a@b }", "the phone 'a' needs one of 'number', 'sip' and 'user'.")]
    [InlineData("a: {}", "the phone 'a' needs one of 'number', 'sip' and 'user'.")]
    [InlineData("a: { numer: 1 }", "'numer' is not a key of the phone 'a'. Did you mean 'number'?")]
    [InlineData("advance: 1", "a phone cannot be called 'advance', which is a step of the platform.")]
    [InlineData("a: { number: 1, behavior: busy }", "'busy' is not a behavior. Did you mean 'isBusy'?")]
    [InlineData("a: { number: 1, behavior: { isBusy: { after: 4s } } }", "'after' is not a key of 'isBusy'. Known are: .")]
    [InlineData("a: { number: 1, behavior: { answers: { after: soon } } }", "after: 'soon' is not a duration. Write a number with a unit: 500ms, 4s, 2m or 1h.")]
    [InlineData("a: { number: 1, behavior: { isMachine: { reason: voice } } }", "reason: 'voice' is unknown. Known are: longgreeting, initialsilence, beep.")]
    public void In_a_phone(string phone, string expected) => AssertError($"phones: {{ {phone} }}\nscenarios: []", expected);

    [Theory]
    [InlineData("- b: hangUp", "5:9: 'b' is not a phone of the scenario. Known are: a, advance, fault, clearFaults.")]
    [InlineData("- a: hangup", "5:12: 'hangup' is not what a phone does or is expected to do. Did you mean 'hangUp'?")]
    [InlineData("- a: hangUp", "5:12: 'a' has no call here. Let it make one with 'call', or be called with 'rings', in an earlier step.")]
    [InlineData("- a: call", "5:12: 'call' needs a value: a: { call: … }.")]
    [InlineData("- a: { call: }", "5:20: 'number' is empty. Put '#', '*' and other signs of YAML in quotes.")]
    [InlineData("- a: { call: 1, hangUp: }", "5:12: 'a' does one thing in a step. Make a step of each.")]
    [InlineData("- a: { call: {} }", "5:14: 'call' needs either 'number' or 'conference'.")]
    [InlineData("- a: { hears: Press 1, within: 30s }", "5:12: 'within' belongs within 'hears': a: { hears: { text: …, within: … } }.")]
    [InlineData("- { a: rings, advance: 1s }", "5:9: a step has one key: the phone that does something, or what the platform does. Begin each step with '- '.")]
    [InlineData("- a: { rings: { withing: 1s } }", "5:23: 'withing' is not a key of 'rings'. Did you mean 'within'?")]
    [InlineData("- a: { rings: 4s }", "5:21: 'rings' has the keys shows, within.")]
    [InlineData("- a: rings\n      - a: { answer: now }", "6:22: 'answer' takes no value.")]
    [InlineData("- a: rings\n      - a: { press: 1x }", "6:21: 'keys': '1x' is not made of the keys of a telephone: 0-9, * and #.")]
    [InlineData("- a: rings\n      - a: { press: # }", "7:1: this is not YAML: ")]
    [InlineData("- a: rings\n      - a: { press: * }", "this is not YAML: ")]
    [InlineData("- a: rings\n      - a: { ends: CALLERHANGUPS }", "6:20: 'reason': 'CALLERHANGUPS' is unknown. Did you mean 'CALLERHANGUP'?")]
    [InlineData("- a: rings\n      - a: { hears: { within: 4s } }", "6:14: 'hears' needs 'text'.")]
    [InlineData("- a: rings\n      - a: { say: {} }", "6:14: 'say' needs either 'text' or 'file'.")]
    [InlineData("- a: rings\n      - a: { say: { file: no-such.wav } }", "6:27: 'file': there is no file 'no-such.wav'.")]
    [InlineData("- advance: tomorrow", "5:18: 'time': 'tomorrow' is not a duration. Write a number with a unit: 500ms, 4s, 2m or 1h.")]
    [InlineData("- fault: late", "5:9: A fault of the kind 'late' needs 'delay', such as 6s.")]
    [InlineData("- fault: { kind: status }", "5:9: A fault of the kind 'status' needs 'status', such as 500.")]
    [InlineData("- fault: { kind: stat, status: 500 }", "5:24: 'kind': 'stat' is unknown. Did you mean 'status'?")]
    [InlineData("- fault: { kind: reset, event: iec }", "5:38: 'event': 'iec' is unknown. Known are: ice, ace, pie, dice, notify.")]
    public void In_a_step(string step, string expected)
        => AssertError($"phones: {{ a: 1 }}\nscenarios:\n  - name: A\n    steps:\n      {step}", expected);

    [Fact]
    public void In_expected_problems()
        => AssertError("scenarios:\n  - name: A\n    steps: []\n    expectedProblems: [failedCallbak]", "4:24: 'expectedProblems': 'failedCallbak' is not a problem. Did you mean 'failedCallback'?");

    private static void AssertError(string yaml, string expected)
    {
        var error = Assert.Throws<MisuseException>(() => ScenarioReader.Parse("calls.yaml", yaml, Path.GetTempPath()));
        Assert.StartsWith("calls.yaml:", error.Message, StringComparison.Ordinal);
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("?.", error.Message, StringComparison.Ordinal);
    }
}
