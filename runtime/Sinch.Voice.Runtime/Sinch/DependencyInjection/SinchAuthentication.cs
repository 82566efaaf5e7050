namespace Sinch.Voice;

/// <summary>Specifies how requests are authenticated.</summary>
public enum SinchAuthentication
{
    /// <summary>Each request is signed, and the secret is never sent: <see cref="SinchCredential.Signed"/>.</summary>
    Signed,

    /// <summary>The key and the secret are sent with each request: <see cref="SinchCredential.Basic"/>.</summary>
    Basic,
}
