using System.Globalization;
using System.Net;

namespace Sinch.Voice.Emulator.Tool.Settings;

/// <summary>Reads the values of options, settings and scenarios. A <see cref="FormatException"/> says what is wrong, to stand after the name of the value.</summary>
internal static class Values
{
    private static readonly (string Unit, double Seconds)[] s_units = [("ms", 0.001), ("s", 1), ("m", 60), ("h", 3600)];

    /// <summary>Ends a message of a <see cref="FormatException"/> as a sentence.</summary>
    public static string Sentence(string message) => message[^1] is '.' or '?' ? message : message + '.';

    public static string Text(string text) => text.Length > 0 ? text : throw new FormatException("is empty");

    public static string Folder(string text) => Directory.Exists(text) ? text : throw new FormatException($"there is no folder '{text}'");

    /// <summary>A WAV file of 16-bit PCM, mono.</summary>
    /// <param name="path">The path.</param>
    /// <param name="name">The file as the user named it.</param>
    public static PcmAudio Wav(string path, string name)
    {
        try
        {
            return PcmAudio.ReadWav(File.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new FormatException($"there is no file '{name}'", exception);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"'{name}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>A number of seconds, or a number with a unit: <c>500ms</c>, <c>4s</c>, <c>2m</c>, <c>1h</c>.</summary>
    public static TimeSpan Duration(string text)
    {
        var (unit, seconds) = s_units.FirstOrDefault(unit => text.EndsWith(unit.Unit, StringComparison.Ordinal), (string.Empty, 1));
        return double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number * seconds < 1e9
            ? TimeSpan.FromSeconds(number * seconds)
            : throw new FormatException($"'{text}' is not a duration. Write a number with a unit: 500ms, 4s, 2m or 1h");
    }

    public static Uri Url(string text)
        => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new FormatException($"'{text}' is not an absolute HTTP or HTTPS URL, such as http://localhost:5000/sinch/voice");

    public static int Port(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port <= 65535
            ? port
            : throw new FormatException($"'{text}' is not a port: 0 (for a free one) to 65535");

    public static IPAddress Address(string text)
        => IPAddress.TryParse(text, out var address) ? address : throw new FormatException($"'{text}' is not an IP address, such as 127.0.0.1 or 0.0.0.0");

    public static int Count(string text)
        => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? count
            : throw new FormatException($"'{text}' is not a positive whole number");

    public static double Factor(string text)
        => double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0 && double.IsFinite(factor)
            ? factor
            : throw new FormatException($"'{text}' is not a positive number");

    public static decimal Price(string text)
        => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var price)
            ? price
            : throw new FormatException($"'{text}' is not a price, such as 0.0095");

    public static bool Flag(string text)
        => text switch
        {
            "true" or "1" => true,
            "false" or "0" => false,
            _ => throw new FormatException($"'{text}' is neither true nor false"),
        };

    public static string Secret(string text)
    {
        // The value itself must not be repeated.
        var buffer = new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out var length) && length > 0 ? text : throw new FormatException("is not Base64");
    }
}
