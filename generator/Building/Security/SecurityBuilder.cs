using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Building.Security;

/// <summary>Builds the credentials of the document's security schemes.</summary>
internal sealed class SecurityBuilder(BuildContext context, SecurityRequirements requirements, bool isSinch)
{
    private const string SchemesPointer = "#/components/securitySchemes";

    private readonly List<(SecuritySchemeModel Model, NameRequest Name)> _schemes = [];

    public SecurityModel Build(string credentialsName)
    {
        requirements.Check();
        foreach (var entry in context.Document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
        {
            Add(entry.Key, entry.Value);
        }

        var names = NameAssignment.Assign(
            context, new NameScope(ReservedNames.MembersOf(credentialsName)), "security scheme", [.. _schemes.Select(scheme => scheme.Name)]);
        return new SecurityModel(
            isSinch, isSinch || requirements.NeedCredential, _schemes.Select((scheme, i) => scheme.Model with { MethodName = names[i] }).ToEquatableArray());
    }

    private void Add(string name, IOpenApiSecurityScheme scheme)
    {
        var pointer = DocumentPointer.Append(SchemesPointer, name);
        if ((isSinch ? SinchDocument.FindProblem(scheme, context.Raw, name) : SecuritySchemeKinds.FindProblem(scheme, context.Raw, pointer)) is { } problem)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedSecurityScheme, pointer, Printable.Text(name), problem);
        }
        else if (!isSinch)
        {
            var request = new NameRequest(context.ClientNames.Find(pointer), Identifiers.Pascal(name), pointer);
            _schemes.Add((
                new SecuritySchemeModel(
                    name, request.Rule, SecuritySchemeKinds.Of(scheme), SecuritySchemeKinds.LocationOf(scheme), scheme.Name ?? string.Empty, scheme.Description, scheme.Deprecated),
                request));
        }
    }
}
