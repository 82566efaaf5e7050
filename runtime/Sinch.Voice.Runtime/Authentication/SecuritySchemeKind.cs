namespace Sinch.Voice;

/// <summary>Specifies the values from which the credential for a security scheme is created.</summary>
internal enum SecuritySchemeKind
{
    Basic,
    Bearer,
    ApiKey,
}
