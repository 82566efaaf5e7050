using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Examples;

/// <summary>Says what couldn't be checked, so that silence means that it was.</summary>
internal sealed class LintNotes(DiagnosticSink sink)
{
    public void Add(string pointer, string subject, string reason) => sink.Add(DiagnosticDescriptors.ExampleNotChecked, pointer, subject, reason);
}
