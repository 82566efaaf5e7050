namespace Sinch.Voice;

/// <summary>What the exception can say of an error beside the body.</summary>
internal sealed record ErrorDetails(string? Status, string? ErrorCode, string? Message, string? Reference)
{
    /// <summary>The same without what it repeats of a credential.</summary>
    public ErrorDetails Without(ApiCredential credential)
        => new(Conceal(Status, credential), Conceal(ErrorCode, credential), Conceal(Message, credential), Conceal(Reference, credential));

    private static string? Conceal(string? text, ApiCredential credential) => text is null ? null : credential.Conceal(text);
}
