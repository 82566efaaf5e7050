namespace Sinch.Voice.Resilience.Tests;

/// <summary>The two ways to the policy.</summary>
public enum Way
{
    /// <summary><c>AddSinchVoice().AddSinchVoiceResilience()</c>.</summary>
    Factory,

    /// <summary><c>new SinchVoiceClient(credential, options.UseResilience())</c>.</summary>
    Options,
}
