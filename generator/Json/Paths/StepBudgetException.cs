namespace Sinch.Voice.Generator.Json.Paths;

/// <summary>What is searched for would take too long to find.</summary>
internal sealed class StepBudgetException : Exception
{
}
