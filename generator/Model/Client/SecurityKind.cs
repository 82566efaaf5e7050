namespace Sinch.Voice.Generator.Model.Client;

/// <summary>What a credential is made of.</summary>
internal enum SecurityKind
{
    Basic,
    Bearer,
    ApiKey,
}
