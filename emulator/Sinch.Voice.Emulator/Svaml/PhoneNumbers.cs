using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Checks numbers of the telephone network.</summary>
internal static class PhoneNumbers
{
    /// <summary>Returns the number if it is one: 3 to 17 digits, with or without a leading plus.</summary>
    public static string Check(string number, string path)
        => IsNumber(number) ? number : throw new SvamlException(path, $"is '{number}', not a telephone number such as +12025550141", Basis.Inferred);

    public static bool IsNumber(string number)
    {
        var digits = number.AsSpan().TrimStart('+');
        return digits.Length is >= 3 and <= 17 && number.Length - digits.Length <= 1 && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
