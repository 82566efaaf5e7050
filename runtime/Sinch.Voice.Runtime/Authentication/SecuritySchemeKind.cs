namespace Sinch.Voice;

/// <summary>What a credential for a security scheme is made of.</summary>
internal enum SecuritySchemeKind
{
    Basic,
    Bearer,
    ApiKey,
}
