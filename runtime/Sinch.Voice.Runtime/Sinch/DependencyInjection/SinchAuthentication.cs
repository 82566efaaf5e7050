namespace Sinch.Voice;

/// <summary>How requests are authenticated.</summary>
public enum SinchAuthentication
{
    /// <summary>Every request is signed and the secret never sent: <see cref="SinchCredential.Signed"/>.</summary>
    Signed,

    /// <summary>Key and secret go with every request: <see cref="SinchCredential.Basic"/>.</summary>
    Basic,
}
