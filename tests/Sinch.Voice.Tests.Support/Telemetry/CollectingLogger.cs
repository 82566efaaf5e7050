using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Tests.Support;

/// <summary>An entry of a log.</summary>
/// <param name="Level">The level.</param>
/// <param name="Id">The id of the event.</param>
/// <param name="Message">The message.</param>
/// <param name="Values">The values that the message was made of.</param>
/// <param name="Exception">The exception that was logged with it.</param>
public sealed record LogEntry(LogLevel Level, int Id, string Message, string Values, Exception? Exception)
{
    /// <summary>Gets the message, and the exception if there is one.</summary>
    public string Text => Message + Exception;
}

/// <summary>A logger that collects its entries.</summary>
/// <param name="category">The one category that is kept; <see langword="null"/> for all.</param>
public sealed class CollectingLogger(string? category = null) : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> _entries = new();
    private readonly ConcurrentQueue<string> _scopes = new();

    /// <summary>Gets the entries so far.</summary>
    public IReadOnlyList<LogEntry> Entries => [.. _entries];

    /// <summary>Gets everything that was logged as one text: messages, values, exceptions and scopes.</summary>
    public string All
        => string.Join('\n', _entries.Select(entry => $"{entry.Id} {entry.Message} {entry.Values} {entry.Exception}").Concat(_scopes.Select(scope => $"scope {scope}")));

    /// <inheritdoc />
    public ILogger CreateLogger(string categoryName)
        => category is null || category == categoryName ? new Logger(this) : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    /// <inheritdoc />
    public void Dispose()
    {
    }

    private sealed class Logger(CollectingLogger collector) : ILogger
    {
        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => collector._entries.Enqueue(new(logLevel, eventId.Id, formatter(state, exception), Text(state), exception));

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            collector._scopes.Enqueue($"{state}");
            return null;
        }

        private static string Text<TState>(TState state) => state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : string.Empty;
    }
}
