namespace Sinch.Voice.Generator.Model;

/// <summary>A piece of a path template: literal text, or the name of a parameter.</summary>
internal sealed record PathPiece(string Text, bool IsParameter);
