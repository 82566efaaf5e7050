using System.Globalization;
using System.Text.Json;

namespace Sinch.Voice.Emulator.Observing;

/// <summary>Keeps the last calls that were exported elsewhere, so that they can be looked at without the application.</summary>
internal sealed class ImportedCalls
{
    private const int Most = 20;
    private const int MostSteps = 100_000;

    private readonly object _gate = new();
    private readonly List<CallRecord> _calls = [];
    private int _created;

    /// <summary>Gets the imported calls, oldest first.</summary>
    public IReadOnlyList<CallRecord> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _calls];
            }
        }
    }

    public CallRecord? Find(string id) => All.FirstOrDefault(call => call.Id == id);

    /// <summary>Adds a call under an ID of its own.</summary>
    /// <exception cref="FormatException">The JSON is not an exported call. The message says why.</exception>
    public CallRecord Add(ReadOnlySpan<byte> json)
    {
        var call = Read(json);
        lock (_gate)
        {
            call = call with { Id = string.Create(CultureInfo.InvariantCulture, $"imported-{++_created}"), IsImported = true, FirstStep = 0 };
            _calls.Add(call);
            if (_calls.Count > Most)
            {
                _calls.RemoveAt(0);
            }
        }

        return call;
    }

    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    private static CallRecord Read(ReadOnlySpan<byte> json)
    {
        CallRecord? call;
        try
        {
            call = JsonSerializer.Deserialize(json, CallRecordJson.Default.CallRecord);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"The file is not an exported call: {exception.Message}", exception);
        }

        if (call is not { Format: CallRecord.CurrentFormat })
        {
            throw new FormatException($"The file is not an exported call: \"format\" is not \"{CallRecord.CurrentFormat}\".");
        }

        // Nullable annotations do not bind a file.
        if (call is not { Legs: not null, Steps: { Count: <= MostSteps }, Callbacks: { Count: <= MostSteps }, State: not null }
            || call.Legs.Any(leg => leg is not { Role: not null, Kind: not null, Address: not null, State: not null })
            || call.Steps.Any(step => step is not { Kind: not null, Text: not null, Sentence: not null, Basis: not null })
            || call.Callbacks.Any(callback => callback is not { Event: not null, Body: not null, Headers: not null, Verdict: not null, Explanation: not null }
                || callback.Headers.Any(header => header is not { Name: not null, Value: not null })))
        {
            throw new FormatException($"The file is not a complete exported call, or has more than {MostSteps} steps.");
        }

        return call;
    }
}
