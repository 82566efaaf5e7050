using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Checks numbers of the telephone network.</summary>
internal static class PhoneNumbers
{
    /// <summary>Returns the number if it is one; otherwise, the SVAML is refused.</summary>
    public static string Check(string number, string path)
        => Party.IsNumber(number) ? number : throw new SvamlException(path, $"is '{number}', not a telephone number such as +12025550141", Basis.Inferred);
}
