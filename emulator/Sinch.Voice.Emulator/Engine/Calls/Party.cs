namespace Sinch.Voice.Emulator.Engine;

/// <summary>Represents somebody or something that a leg leads to.</summary>
/// <param name="Kind">How the party is reached.</param>
/// <param name="Address">The number, user name, SIP address or URL.</param>
internal sealed record Party(PartyKind Kind, string Address)
{
    /// <summary>Whether the party is reached over data by a vendor's SDK, for which the platform sends fewer events.</summary>
    public bool IsOverData => Kind == PartyKind.User;

    /// <summary>Returns whether an address is a number of the telephone network: 3 to 17 digits, with or without a leading plus.</summary>
    public static bool IsNumber(string address)
    {
        var digits = address.AsSpan().TrimStart('+');
        return digits.Length is >= 3 and <= 17 && address.Length - digits.Length <= 1 && !digits.ContainsAnyExceptInRange('0', '9');
    }
}

/// <summary>How a party is reached.</summary>
internal enum PartyKind
{
    Phone,
    Sip,
    User,
    Stream,
}
