using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Sinch.Voice.Generator.Emission;

/// <summary>The names of emitted files, which a build may write to disk: a name of the document can be longer than a file's may be.</summary>
internal static class HintNames
{
    /// <summary>In bytes of UTF-8. File systems take 255, and Windows 260 characters for a whole path unless it is told otherwise.</summary>
    private const int MaxLength = 128;

    private const string Extension = ".g.cs";

    /// <summary>The name of the file of a type.</summary>
    public static string Of(string @namespace, string name)
    {
        var full = $"{@namespace}.{name}";
        return Encoding.UTF8.GetByteCount(full) + Extension.Length <= MaxLength ? full + Extension : Shortened(full);
    }

    /// <summary>The name of the file of the public surface's listing.</summary>
    public static string OfPublicSurface(string @namespace, string clientName) => Of(@namespace, clientName + ".PublicApi");

    /// <summary>The beginning of the name, and a hash of all of it, so that it stays unique and depends on nothing else.</summary>
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
