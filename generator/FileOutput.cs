using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Emission;
using Sinch.Voice.Generator.Emission.Types;

namespace Sinch.Voice.Generator;

/// <summary>Adds an emitted file to the compilation.</summary>
internal static class FileOutput
{
    public static void AddUnionAttribute(SourceProductionContext output, bool isNeeded)
    {
        if (isNeeded)
        {
            output.AddSource(UnionAttributeFile.HintName, UnionAttributeFile.Emit());
        }
    }

    public static void Add(SourceProductionContext output, SourceFile file)
    {
        try
        {
            output.AddSource(file.HintName, file.Emit(output.CancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // As in SpecCompiler: an unhandled exception would discard all output of the generator.
            output.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.InternalError, Location.None, file.Context.DocumentName, exception.GetType().Name, exception.Message));
        }
    }
}
