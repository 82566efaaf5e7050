using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>Reports operations without an <c>operationId</c>.</summary>
internal sealed class OperationIds(BuildContext context)
{
    private readonly Dictionary<string, string> _owners = [];

    public void Check(OperationSource source, NameRequest name)
    {
        var operation = $"{source.Method} {source.Template}";
        if (string.IsNullOrWhiteSpace(source.Operation.OperationId))
        {
            if (name.Given is null)
            {
                context.Diagnostics.Add(DiagnosticDescriptors.MissingOperationId, source.Pointer, operation, name.Rule);
            }
        }
        else if (_owners.TryGetValue(source.Id, out var owner))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.DuplicateOperationId, DocumentPointer.Append(source.Pointer, "operationId"), source.Id, owner);
        }
        else
        {
            _owners.Add(source.Id, operation);
        }
    }
}
