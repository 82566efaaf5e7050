namespace Sinch.Voice.Generator.Building;

/// <summary>The keys of <c>responses</c> that stand for errors.</summary>
internal static class ErrorStatus
{
    public const string Default = "default";

    public static bool IsError(string status) => status == Default || IsRange(status) || IsCode(status);

    /// <summary><c>4XX</c> and <c>5XX</c>.</summary>
    public static bool IsRange(string status) => status is ['4' or '5', 'X', 'X'];

    private static bool IsCode(string status) => status is ['4' or '5', >= '0' and <= '9', >= '0' and <= '9'];
}
