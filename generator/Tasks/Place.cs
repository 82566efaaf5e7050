using System.Globalization;

namespace Sinch.Voice.Generator.Tasks;

/// <summary>A position in a project file; the line is 0 if it isn't known.</summary>
internal sealed record Place(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => Line == 0 ? File : string.Format(CultureInfo.InvariantCulture, "{0}({1},{2})", File, Line, Column);
}
