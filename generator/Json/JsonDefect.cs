namespace Sinch.Voice.Generator.Json;

/// <summary>What is wrong with a JSON text whose syntax is right, and where.</summary>
internal sealed record JsonDefect(int StartByte, int EndByte, string Reason);
