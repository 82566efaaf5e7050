using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model.Operations;
using ParameterLocation = Sinch.Voice.Generator.Model.Operations.ParameterLocation;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Builds the parameter for the whole query: <c>in: querystring</c> of OpenAPI 3.2. It has a content, like a request body.</summary>
internal sealed class QueryStringBuilder(BuildContext context, ContentChooser chooser, RequestBodyBuilder bodies)
{
    /// <param name="queryStrings">The declared parameters for the whole query. An operation may have one.</param>
    /// <param name="target">The path and query of its requests.</param>
    /// <param name="parameters">The other parameters of the operation.</param>
    /// <param name="methodName">The name of the method.</param>
    /// <returns>The parameter, with a name that is not yet assigned; <see langword="null"/> if there is none, or if it is skipped and reported.</returns>
    public (BodyModel Model, NameRequest Name)? Build(IEnumerable<DeclaredParameter> queryStrings, RequestTarget target, IEnumerable<ParameterModel> parameters, string methodName)
    {
        (BodyModel, NameRequest)? built = null;
        var hasQuery = parameters.Any(parameter => parameter.Location == ParameterLocation.Query);
        foreach (var declared in queryStrings)
        {
            var problem = target.Query.Count > 0 ? "the path has a query" : hasQuery ? "the operation also has query parameters" : built is not null ? "the operation has another parameter for the query" : null;
            if (problem is null && Build(declared, methodName, out problem) is { } model)
            {
                var given = context.ClientNames.Find(declared.ListPointer, declared.Pointer);
                built = (model, new NameRequest(given, Identifiers.Camel(declared.Name), declared.ListPointer, Identifiers.Camel("Query" + Identifiers.Pascal(declared.Name))));
            }
            else if (declared.Required)
            {
                throw UnsupportedOperationException.Because(
                    DiagnosticDescriptors.UnsupportedParameter, declared.ListPointer, $"its required {declared.DescribedInSentence} is not supported: {problem}");
            }
            else
            {
                context.Diagnostics.Add(DiagnosticDescriptors.UnsupportedParameter, declared.ListPointer, declared.Described, problem!);
            }
        }

        return built;
    }

    private BodyModel? Build(DeclaredParameter declared, string methodName, out string? problem)
    {
        if (declared.Parameter.Content is not { Count: > 0 } content)
        {
            problem = "its value must be described by 'content'";
            return null;
        }

        if (chooser.Choose(content, declared.Pointer, isRequest: true, out problem) is not { } choice)
        {
            return null;
        }

        if (choice.Kind is not (ContentKind.Json or ContentKind.Form or ContentKind.Text))
        {
            problem = $"a query cannot contain '{Printable.Text(choice.MediaType)}'";
            return null;
        }

        var name = Identifiers.Pascal(declared.Component ?? declared.Name);
        return bodies.OfContent(choice, declared.Component is null ? methodName + name : name, optional: !declared.Required, declared.Description);
    }
}
