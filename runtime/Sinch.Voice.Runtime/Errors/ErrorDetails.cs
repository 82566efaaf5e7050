namespace Sinch.Voice;

/// <summary>What the exception can say of an error beside the body.</summary>
internal sealed record ErrorDetails(string? Status, string? ErrorCode, string? Message, string? Reference)
{
    /// <summary>The same without what it repeats of the request's authentication.</summary>
    public ErrorDetails Without(SentSecrets secrets)
        => new(Conceal(Status, secrets), Conceal(ErrorCode, secrets), Conceal(Message, secrets), Conceal(Reference, secrets));

    private static string? Conceal(string? text, SentSecrets secrets) => text is null ? null : secrets.Conceal(text);
}
