namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>A piece of a path template: literal text as it is sent, or the name of a parameter.</summary>
internal sealed record PathPiece(string Text, bool IsParameter);
