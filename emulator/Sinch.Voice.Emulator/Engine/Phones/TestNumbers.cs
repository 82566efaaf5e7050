namespace Sinch.Voice.Emulator.Engine;

/// <summary>The platform's documented test numbers and what they do.</summary>
internal static class TestNumbers
{
    private static readonly TimeSpan s_pickUp = TimeSpan.FromSeconds(7.5);

    private static readonly PlayedPrompt s_announcement = new(PlayedPromptKind.Speech, "This is a test number.", TimeSpan.FromSeconds(2));

    /// <summary>Returns the behavior of a test number; <see langword="null"/> for any other number.</summary>
    public static PhoneBehavior? Find(string address) => address.TrimStart('+') switch
    {
        ['4', '6', '0', '0', '0', '0', '0', '0', '0', '0', >= '0' and <= '9' and var times]
            => new(PhoneResponse.Answer, s_pickUp) { Says = s_announcement, Times = times == '0' ? 1 : times - '0' },
        "4600000000010" => new(PhoneResponse.Answer, s_pickUp) { HangsUpAfter = TimeSpan.FromMinutes(2) },
        "4600000000020" => new(PhoneResponse.Answer, s_pickUp) { Says = s_announcement, Times = 10, HangsUpAtTone = '0' },
        "4600000000030" => new(PhoneResponse.Reject, TimeSpan.Zero),
        "4600000000031" => new(PhoneResponse.Reject, s_pickUp),
        "4600000000040" => new(PhoneResponse.NoAnswer, TimeSpan.FromSeconds(45)),
        "4600000000050" => new(PhoneResponse.Congestion, TimeSpan.Zero),
        "4600000000051" => new(PhoneResponse.Congestion, s_pickUp),
        _ => null,
    };
}
