using System.Buffers;

namespace Sinch.Voice.Fuzz.Readings;

/// <summary>Reads and writes one generated type, in each of the ways that there are.</summary>
internal abstract class ModelReader
{
    /// <summary>The type.</summary>
    public abstract Type Type { get; }

    /// <summary>Reads UTF-8.</summary>
    public abstract object? Read(byte[] utf8);

    /// <summary>Reads a text.</summary>
    public abstract object? Read(string json);

    /// <summary>Reads UTF-8 that lies in several pieces.</summary>
    public abstract object? Read(ReadOnlySequence<byte> utf8);

    /// <summary>Reads a stream with the serializer, whose buffer is as small as it can be.</summary>
    public abstract object? Read(Stream stream);

    /// <summary>Writes UTF-8.</summary>
    public abstract byte[] Write(object? value);

    public override string ToString() => $"{Type.FullName} of {Type.Assembly.GetName().Name}";
}
