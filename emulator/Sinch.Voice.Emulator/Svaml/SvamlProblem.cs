using Sinch.Voice.Emulator.Engine;

namespace Sinch.Voice.Emulator.Svaml;

/// <summary>Represents why the platform refuses SVAML.</summary>
/// <param name="Path">The JSON path of what is wrong, such as <c>$.action.menus[0].id</c>.</param>
/// <param name="Message">What is wrong and what would be right.</param>
/// <param name="Basis">How sure it is that the platform refuses it.</param>
internal sealed record SvamlProblem(string Path, string Message, Basis Basis)
{
    public override string ToString() => $"{Path}: {Message} ({(Basis == Basis.Documented ? "documented" : Basis == Basis.Inferred ? "inferred" : "the emulator's choice")})";
}

/// <summary>The exception that leaves the reading of SVAML at the first problem.</summary>
internal sealed class SvamlException(SvamlProblem problem) : Exception(problem.ToString())
{
    public SvamlException(string path, string message, Basis basis = Basis.Documented)
        : this(new SvamlProblem(path, message, basis))
    {
    }

    public SvamlProblem Problem => problem;
}

/// <summary>Where SVAML comes from, which decides what it may contain.</summary>
internal enum SvamlSource
{
    Ice,
    Ace,
    Pie,

    /// <summary>A request that changes a call.</summary>
    Change,
}
