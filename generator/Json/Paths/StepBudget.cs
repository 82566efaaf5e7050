namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>
/// How many steps may still be taken to find and compare values of a document. Of a query that asks a query at each node, and that one
/// another, a line takes hours.
/// </summary>
internal sealed class StepBudget(long steps, CancellationToken cancellationToken)
{
    /// <summary>What is compared at once of a text.</summary>
    private const int CharactersOfStep = 64;

    private long _left = steps;

    /// <summary>A second's worth, and enough for two dozen queries of every value that a document of some length can have.</summary>
    /// <param name="length">How many characters the document has.</param>
    public static StepBudget Of(int length, CancellationToken cancellationToken) => new(Most(length), cancellationToken);

    /// <summary>How many steps there are for a document of some length.</summary>
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

    /// <summary>Takes the steps to compare a text.</summary>
    public void Take(string text) => Take(1 + (text.Length / CharactersOfStep));
}

/// <summary>What is searched for would take too long to find.</summary>
internal sealed class StepBudgetException : Exception
{
}
