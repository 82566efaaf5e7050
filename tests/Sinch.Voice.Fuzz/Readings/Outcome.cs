using System.Text;
using System.Text.Json;

namespace Sinch.Voice.Fuzz.Readings;

/// <summary>The outcome of an attempt to read.</summary>
/// <param name="IsRead">Whether there is a value; if not, the JSON was refused as it may be.</param>
/// <param name="Written">What the value writes.</param>
internal readonly record struct Outcome(bool IsRead, byte[] Written)
{
    /// <summary>Reads and writes. Every exception but <see cref="JsonException"/> goes through.</summary>
    public static Outcome Of(ModelReader reader, Func<ModelReader, object?> read)
    {
        object? value;
        try
        {
            value = read(reader);
        }
        catch (JsonException)
        {
            return new Outcome(false, []);
        }

        return new Outcome(true, reader.Write(value));
    }

    public bool Equals(Outcome other) => IsRead == other.IsRead && Written.AsSpan().SequenceEqual(other.Written);

    public override int GetHashCode() => HashCode.Combine(IsRead, Written.Length);

    public override string ToString() => IsRead ? Encoding.UTF8.GetString(Written) : "refused";
}
