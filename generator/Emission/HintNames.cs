using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Names emitted files, which a build may write to disk. Names in a document can be longer than file names.</summary>
internal static class HintNames
{
    /// <summary>The maximum length in UTF-8 bytes. File systems allow 255, and Windows by default 260 characters for a whole path.</summary>
    private const int MaxLength = 128;

    private const string Extension = ".g.cs";

    /// <summary>Returns the file name of a type.</summary>
    public static string Of(string @namespace, string name)
    {
        var full = $"{@namespace}.{name}";
        return Encoding.UTF8.GetByteCount(full) + Extension.Length <= MaxLength ? full + Extension : Shortened(full);
    }

    /// <summary>Returns the file name of the public surface.</summary>
    public static string OfPublicSurface(string @namespace, string clientName) => Of(@namespace, clientName + ".PublicApi");

    /// <summary>Truncates a name and appends a hash of the whole name, so that it stays unique and deterministic.</summary>
    private static string Shortened(string name)
    {
        var suffix = $"-{Hash(name)}{Extension}";
        var (length, bytes) = (0, 0);
        while (length < name.Length)
        {
            var step = char.IsSurrogatePair(name, length) ? 2 : 1;
            bytes += Encoding.UTF8.GetByteCount(name.Substring(length, step));
            if (bytes > MaxLength - suffix.Length)
            {
                break;
            }

            length += step;
        }

        return name.Substring(0, length) + suffix;
    }

    private static string Hash(string name)
    {
        using var algorithm = SHA256.Create();
        return string.Concat(algorithm.ComputeHash(Encoding.UTF8.GetBytes(name)).Take(8).Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
