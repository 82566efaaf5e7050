namespace Sinch.Voice.Emulator.Tool.Tests.Scenarios;

/// <summary>A scenario file with everything that there is.</summary>
internal static class Everything
{
    public const string Yaml = """
        phones:
          caller: { number: +12025550100 }
          desk: { sip: desk@example.com }
          alice: { user: alice }
          quoted: "+12025550142"

        scenarios:
          - name: Everything
            phones:
              sales: { number: +12025550141, behavior: { answers: { after: 4s, says: Hello, hangsUpAfter: 10 } } }
              machine: { number: +12025550143, behavior: { isMachine: { greeting: "Please leave a message.", after: 1s, reason: beep, detectedAfter: 500ms, beepsAfter: 6s } } }
              nobody: { number: +12025550144, behavior: { isNotAnswered: { after: 1m } } }
              strange: { number: +12025550145, behavior: { isUncertain: { after: 1s, detectedAfter: 2s } } }
              rejecting: { number: +12025550146, behavior: { rejects: { after: 1s } } }
              far: { number: +12025550147, behavior: { isCongested: { after: 1.5s } } }
              gone: { user: gone, behavior: isUnknown }
              silent: { number: +12025550148, behavior: rings }
            expectedProblems: [failedCallback, refusedSvaml, unansweredCall, failedStream]
            steps:
              - fault: { kind: late, delay: 6s, event: ice }
              - fault: { kind: status, status: 500, event: pie, always: true }
              - fault: garbage
              - fault: { kind: wrongJson }
              - fault: reset
              - clearFaults:
              - advance: 10m
              - advance: { time: 1h }
              - caller: { call: +12025550101 }
              - alice: { call: { number: +12025550101, custom: text, headers: { X-Name: value } } }
              - alice: { call: { conference: room } }
              - quoted: rings
              - desk: { rings: { shows: +12025550100, within: 10s } }
              - desk: answer
              - desk: hold
              - desk: resume
              - desk: reject
              - desk: beBusy
              - caller: isAnswered
              - caller: { isAnswered: { within: 4 } }
              - caller: { hears: Press 1 }
              - caller: { hears: { text: Press 1, within: 30s } }
              - caller: { beginsToHear: Press }
              - caller: { hearsTones: "12#" }
              - caller: hearsAudio
              - caller: { hearsAudio: 2s }
              - caller: { hearsAudio: { atLeast: 2s, within: 1m } }
              - caller: beginsToHearAudio
              - caller: { beginsToHearAudio: { within: 4s } }
              - caller: { press: 1 }
              - caller: { press: { keys: "*#" } }
              - caller: { say: sales }
              - caller: { say: { text: sales } }
              - caller: { say: { file: hello.wav } }
              - caller: hangUp
              - caller: ends
              - caller: { ends: N/A }
              - caller: { ends: { result: ANSWERED, reason: CALLERHANGUP, within: 1m } }
        """;
}
