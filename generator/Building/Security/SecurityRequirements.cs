using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building.Security;

/// <summary>Determines which operations are sent with the client's credential.</summary>
internal sealed class SecurityRequirements(BuildContext context)
{
    private readonly bool _areUsed = IsStated(context.Document.Security) || Operations(context.Document).Any(entry => IsStated(entry.Operation.Security));

    /// <summary>Returns whether an operation requires a credential.</summary>
    public bool NeedCredential
        => Operations(context.Document).Any(entry => Of(entry.Operation) is { Count: > 0 } requirements && requirements.All(requirement => requirement.Count > 0));

    /// <summary>
    /// Returns whether an operation is sent without the credential: it declares that it needs none, or only other operations have <c>security</c>. If the
    /// document has no <c>security</c> at all, every operation is sent with the client's credential.
    /// </summary>
    public bool IsAnonymous(OpenApiOperation operation)
        => Of(operation) is { } requirements ? requirements.All(requirement => requirement.Count == 0) : _areUsed;

    /// <summary>Reports every required scheme that is not declared.</summary>
    public void Check()
    {
        Check(context.Document.Security, DocumentPointer.Root);
        foreach (var (operation, pointer) in Operations(context.Document))
        {
            Check(operation.Security, pointer);
        }
    }

    private static bool IsStated(IList<OpenApiSecurityRequirement>? requirements) => requirements is { Count: > 0 };

    private static IEnumerable<(OpenApiOperation Operation, string Pointer)> Operations(OpenApiDocument document)
    {
        foreach (var path in document.Paths ?? Enumerable.Empty<KeyValuePair<string, IOpenApiPathItem>>())
        {
            var pointer = DocumentPointer.Append("#/paths", path.Key);
            foreach (var operation in path.Value?.Operations ?? Enumerable.Empty<KeyValuePair<HttpMethod, OpenApiOperation>>())
            {
                yield return (operation.Value, OperationFields.PointerTo(pointer, operation.Key.Method));
            }
        }
    }

    /// <summary>Returns the requirements of an operation, or <see langword="null"/> if neither it nor the document has any.</summary>
    private IList<OpenApiSecurityRequirement>? Of(OpenApiOperation operation) => operation.Security ?? context.Document.Security;

    /// <summary>Looked up by name, because the reader library throws for some names that do not exist.</summary>
    private bool IsDeclared(string name) => context.Document.Components?.SecuritySchemes?.ContainsKey(name) == true;

    private void Check(IList<OpenApiSecurityRequirement>? requirements, string owner)
    {
        for (var i = 0; i < requirements?.Count; i++)
        {
            var pointer = DocumentPointer.Append(DocumentPointer.Append(owner, "security"), i);
            foreach (var name in requirements[i].Keys.Select(scheme => scheme.Reference?.Id ?? string.Empty).Where(name => !IsDeclared(name)))
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.UnknownSecurityScheme, DocumentPointer.Append(pointer, name), Printable.Text(name));
            }
        }
    }
}
