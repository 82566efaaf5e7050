using System.Globalization;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Writes an interpolated string to a <see cref="SourceWriter"/> part by part, without creating the whole string.</summary>
[InterpolatedStringHandler]
internal readonly ref struct InterpolatedLine
{
    private readonly SourceWriter _writer;

    /// <summary>Called by the compiler.</summary>
    public InterpolatedLine(int literalLength, int formattedCount, SourceWriter writer) => _writer = writer;

    public void AppendLiteral(string text) => _writer.Append(text.AsSpan());

    public void AppendFormatted(string? text) => _writer.Append(text.AsSpan());

    public void AppendFormatted(int number) => AppendLiteral(number.ToString(CultureInfo.InvariantCulture));
}
