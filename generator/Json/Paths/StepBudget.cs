namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>
/// Limits the steps to find and compare values of a document. A short query that runs a query at each node, which runs another one, would take hours.
/// </summary>
internal sealed class StepBudget(long steps, CancellationToken cancellationToken)
{
    /// <summary>The characters that count as one step of a comparison.</summary>
    private const int CharactersOfStep = 64;

    private long _left = steps;

    /// <summary>About one second, and enough for two dozen queries that visit every value of a document of that length.</summary>
    /// <param name="length">The number of characters in the document.</param>
    public static StepBudget Of(int length, CancellationToken cancellationToken) => new(Most(length), cancellationToken);

    /// <summary>Returns the number of steps for a document of a certain length.</summary>
    public static long Most(int length) => 10_000_000 + (20L * length);

    /// <exception cref="StepBudgetException">No step is left.</exception>
    public void Take(long count = 1)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _left -= count;
        if (_left < 0)
        {
            throw new StepBudgetException();
        }
    }

    /// <summary>Uses the steps for comparing a text.</summary>
    public void Take(string text) => Take(1 + (text.Length / CharactersOfStep));
}

/// <summary>The exception for a search that takes too many steps.</summary>
internal sealed class StepBudgetException : Exception
{
}
