using Sinch.Voice.Generator.Building.Callbacks;
using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Parameters;
using Sinch.Voice.Generator.Building.Security;
using Sinch.Voice.Generator.Building.Servers;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.Building.Operations;

/// <summary>Builds the model of an operation.</summary>
internal sealed class OperationBuilder(
    BuildContext context,
    ParameterBuilder parameterBuilder,
    QueryStringBuilder queryStrings,
    RequestBodyBuilder bodies,
    ResponseBuilder responses,
    ErrorBuilder errors,
    OperationCallbackBuilder callbacks,
    SecurityRequirements requirements)
{
    private readonly DeclaredParameters _declared = new(context);

    /// <param name="name">The name of the method, before conflicts in its group are resolved.</param>
    /// <returns>The model, or <see langword="null"/> if the operation is skipped and reported.</returns>
    public OperationModel? Build(OperationSource source, string name)
    {
        try
        {
            return BuildOrThrow(source, name);
        }
        catch (UnsupportedOperationException exception)
        {
            exception.Report(context.Diagnostics, source.Id);
            return null;
        }
    }

    private OperationModel BuildOrThrow(OperationSource source, string name)
    {
        var operation = source.Operation;
        var target = PathTemplate.Parse(source);
        if (target.Fragment is { } fragment)
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.IgnoredPart, source.PathPointer, $"The fragment '{fragment}' of the path", "it tells operations apart and is not part of requests");
        }

        var declared = _declared.Of(source).ToLookup(parameter => parameter.In == ParameterLocation.Querystring);
        var parameters = parameterBuilder.Build(source, [.. declared[false]], target, name);
        var queryString = queryStrings.Build(declared[true], target, parameters.Select(parameter => parameter.Model), name);
        var body = bodies.Build(source, name);
        var errorModels = errors.Build(source, name);
        var success = responses.Build(source, name, errorModels);

        // The body is named first, so that on a conflict the path variable is numbered.
        List<NameRequest> requests =
        [
            .. body is null ? [] : new[] { bodies.NameOf(source) },
            .. parameters.Select(parameter => parameter.Name),
            .. queryString is { Name: var request } ? new[] { request } : [],
        ];
        var scope = new NameScope(ReservedNames.OperationParameters) { ReservedAsWritten = ["_pipeline", "s_" + Identifiers.Camel(name)] };
        var names = NameAssignment.Assign(context, scope, "parameter", requests);

        var first = body is null ? 0 : 1;
        return new OperationModel(
            source.Id,
            name,
            source.Method,
            source.Template,
            source.Template.Substring(0, source.Template.Length - (target.Fragment?.Length ?? 0)),
            target.Path.ToEquatableArray(),
            target.Query.ToEquatableArray(),
            parameters.Select((parameter, i) => parameter.Model with { Name = names[first + i] }).ToEquatableArray(),
            queryString is { Model: var content } ? content with { Name = names[names.Count - 1] } : null,
            body is null ? null : body with { Name = names[0] },
            success,
            errorModels,
            callbacks.Build(source),
            OwnServer.Of(source, context),
            requirements.IsAnonymous(operation),
            operation.Summary,
            operation.Description,
            operation.Deprecated);
    }
}
