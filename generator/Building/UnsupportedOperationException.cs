using Microsoft.CodeAnalysis;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Building;

/// <summary>The exception for an operation that cannot be generated. <see cref="OperationBuilder"/> catches it.</summary>
internal sealed class UnsupportedOperationException : Exception
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly Func<string, string[]> _arguments;
    private readonly string _pointer;

    public UnsupportedOperationException(string pointer, string reason)
        : this(pointer, DiagnosticDescriptors.OperationSkipped, id => [id, reason])
    {
    }

    private UnsupportedOperationException(string pointer, DiagnosticDescriptor descriptor, Func<string, string[]> arguments)
        : base(descriptor.Id)
    {
        _pointer = pointer;
        _descriptor = descriptor;
        _arguments = arguments;
    }

    /// <summary>Initializes the exception with a specific diagnostic.</summary>
    public static UnsupportedOperationException Because(DiagnosticDescriptor descriptor, string pointer, string reason)
        => new(pointer, descriptor, id => [$"Operation '{id}'", reason]);

    /// <summary>Initializes the exception for an unresolved reference.</summary>
    public static UnsupportedOperationException ForReference(BuildContext context, string pointer)
    {
        var problem = context.Problems.Of(context.ReferenceAt(pointer), pointer);
        return new(pointer, problem.Descriptor, id => problem.Arguments($"operation '{id}' is skipped"));
    }

    public void Report(DiagnosticSink diagnostics, string operationId) => diagnostics.Add(_descriptor, _pointer, _arguments(operationId));
}
