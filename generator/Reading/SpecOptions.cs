namespace Sinch.Voice.Generator.Reading;

/// <summary>The metadata of a <c>SinchVoiceSpec</c> item, defaults filled in.</summary>
internal sealed record SpecOptions(string Namespace, string ClientName, string Accessibility, string Overlay)
{
    public const string DefaultNamespace = "Sinch.Voice";
    public const string DefaultClientName = "SinchVoiceClient";
    public const string DefaultAccessibility = "public";
}
