using Sinch.Voice;

namespace Quickstart;

/// <summary>The numbers to call, and the application.</summary>
internal sealed class Settings
{
    private Settings()
    {
    }

    public bool Live { get; private init; }

    public required string ApplicationKey { get; init; }

    public required string ApplicationSecret { get; init; }

    /// <summary>The phones that ring.</summary>
    public required IReadOnlyList<string> ToNumbers { get; init; }

    /// <summary>The number shown to them, if the platform shouldn't choose.</summary>
    public string? FromNumber { get; private init; }

    /// <summary>The numbers that may be assigned to the application and taken from it again.</summary>
    public IReadOnlyList<string> Numbers { get; private init; } = [];

    public static Settings Read(string[] args) => args switch
    {
        [] => Loopback(),
        ["--live", .. var numbers] when numbers.All(number => number.StartsWith('+')) => FromEnvironment(numbers),
        _ => throw new SettingsException("Usage: Quickstart [--live [+number ...]]"),
    };

    // Numbers from ranges that are reserved for fiction, and a key and secret that no platform knows.
    private static Settings Loopback() => new()
    {
        ApplicationKey = "11983f76-12c8-1111-9515-4785c7b67ca8",
        ApplicationSecret = "cXVpY2tzdGFydCBzZWNyZXQ=",
        ToNumbers = ["+12025550141", "+12025550142"],
        FromNumber = "+12025550100",
        Numbers = ["+12025550101", "+12025550102"],
    };

    private static Settings FromEnvironment(string[] numbers)
    {
        var toNumbers = numbers is [] ? List("SINCH_TO_NUMBER") : numbers;
        string?[] missing =
        [
            Variable("SINCH_APPLICATION_KEY") is null ? "SINCH_APPLICATION_KEY" : null,
            Variable("SINCH_APPLICATION_SECRET") is null ? "SINCH_APPLICATION_SECRET" : null,
            toNumbers is [] ? "SINCH_TO_NUMBER (or numbers after --live)" : null,
        ];
        if (missing.Any(name => name is not null))
        {
            throw new SettingsException($"--live calls real phones and needs {string.Join(", ", missing.Where(name => name is not null))}.");
        }

        var (key, secret) = (Variable("SINCH_APPLICATION_KEY")!, Variable("SINCH_APPLICATION_SECRET")!);
        CheckCredential(key, secret);
        return new()
        {
            Live = true,
            ApplicationKey = key,
            ApplicationSecret = secret,
            ToNumbers = toNumbers,
            FromNumber = Variable("SINCH_FROM_NUMBER"),
            Numbers = List("SINCH_ASSIGN_NUMBER"),
        };
    }

    private static void CheckCredential(string key, string secret)
    {
        try
        {
            _ = SinchCredential.Basic(key, secret);
            _ = SinchCredential.Signed(key, secret);
        }
        catch (ArgumentException exception)
        {
            throw new SettingsException(exception.Message);
        }
    }

    private static string[] List(string name)
        => Variable(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Variable(string name)
        => Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
