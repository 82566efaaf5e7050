namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>The media types that emitted code has a method of its own for.</summary>
internal static class MediaTypeNames
{
    public const string Json = "application/json";
    public const string Form = "application/x-www-form-urlencoded";
    public const string Bytes = "application/octet-stream";
}
