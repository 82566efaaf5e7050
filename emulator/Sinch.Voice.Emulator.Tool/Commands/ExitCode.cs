namespace Sinch.Voice.Emulator.Tool.Commands;

/// <summary>The exit codes, which the help and the documentation list.</summary>
internal static class ExitCode
{
    public const int Success = 0;

    /// <summary>An expectation of a scenario was not met, or a call of a load test failed.</summary>
    public const int Failed = 1;

    /// <summary>A command, an option, a setting or a file is wrong.</summary>
    public const int Misuse = 2;

    /// <summary>The emulator or the application cannot be reached.</summary>
    public const int NotReachable = 3;

    /// <summary>Ctrl+C or SIGTERM, as shells have it.</summary>
    public const int Interrupted = 130;
}

/// <summary>The exception that is thrown when a command, an option, a setting or a file is wrong. The message names it and the way out.</summary>
internal sealed class MisuseException(string message) : Exception(message);

/// <summary>The exception that is thrown when a phone cannot do now what it was told. The message says why.</summary>
internal sealed class RefusedException(string message) : Exception(message);

/// <summary>The exception that is thrown when the emulator or the application cannot be reached. The message says what to do.</summary>
internal sealed class NotReachableException(string message) : Exception(message);
