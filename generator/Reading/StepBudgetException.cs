namespace Sinch.Voice.Generator.Reading;

/// <summary>What is searched for would take too long to find.</summary>
internal sealed class StepBudgetException : Exception
{
}
