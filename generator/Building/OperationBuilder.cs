using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the model of an operation.</summary>
internal sealed class OperationBuilder(BuildContext context, TypeResolver types)
{
    private readonly ParameterBuilder _parameters = new(context, types);
    private readonly BodyBuilder _bodies = new(context, types);
    private readonly ErrorBuilder _errors = new(context, types);

    /// <returns>The model, or <see langword="null"/> if it had to be left out, which is then said at its line.</returns>
    public OperationModel? Build(OperationSource source)
    {
        try
        {
            return BuildOrThrow(source);
        }
        catch (UnsupportedOperationException exception)
        {
            context.Diagnostics.Add(DiagnosticDescriptors.OperationLeftOut, exception.Pointer, source.Id, exception.Message);
            return null;
        }
    }

    private OperationModel BuildOrThrow(OperationSource source)
    {
        var operation = source.Operation;
        var name = MethodName(source.Id);
        var pieces = PathTemplate.Parse(source.Template)
            ?? throw new UnsupportedOperationException(source.PathPointer, "the braces of its path don't match");
        var names = new NameScope([.. ReservedNames.OperationParameters, BodyBuilder.ParameterName]);
        var parameters = _parameters.Build(source, pieces, name, names);
        var body = _bodies.BuildRequest(source, name);
        var (codes, result, resultDescription) = _bodies.BuildResponse(source, name);

        return new OperationModel(
            source.Id,
            name,
            source.Method,
            source.Template,
            pieces.ToEquatableArray(),
            parameters,
            body,
            result,
            resultDescription,
            codes,
            _errors.Build(source, name),
            Server(source),
            operation.Summary,
            operation.Description,
            operation.Deprecated);
    }

    /// <summary>In <c>Calling_GetCallResult</c> the part before the underscore repeats the group, which the tag already says.</summary>
    private static string MethodName(string id)
    {
        var rest = id.Substring(id.LastIndexOf('_') + 1);
        return Identifiers.Pascal(rest.Any(char.IsLetter) ? rest : id);
    }

    private static string? Server(OperationSource source)
    {
        var own = source.Operation.Servers is { Count: > 0 };
        if ((own ? source.Operation.Servers : source.PathItem.Servers) is not { Count: > 0 } servers)
        {
            return null;
        }

        return ServerBuilder.AbsoluteUrl(servers[0].Url)?.AbsoluteUri
            ?? throw new UnsupportedOperationException(
                DocumentPointer.Append(own ? source.Pointer : source.PathPointer, "servers"),
                $"its server '{servers[0].Url}' isn't an absolute http or https URL without variables");
    }
}
