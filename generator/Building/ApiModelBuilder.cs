using Microsoft.OpenApi;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the model of a document: names first, then types, then operations.</summary>
internal static class ApiModelBuilder
{
    public static ApiModel Build(
        OpenApiDocument document,
        SpecSource source,
        DocumentPositions positions,
        DiagnosticSink diagnostics,
        CancellationToken cancellationToken)
    {
        var options = source.Options;
        var regionsName = RegionsName(options.ClientName);
        var typeNames = new NameScope([.. ReservedNames.Types, options.ClientName, regionsName]);
        var context = new BuildContext(document, positions, diagnostics, typeNames, cancellationToken);

        var references = new SchemaReferences(document);
        var objectShapes = new ObjectShapes(context, references);
        var enumValues = new EnumValues(references);
        var unionShapes = new UnionShapes(context, references, objectShapes, enumValues);
        var resolver = new TypeResolver(context, references, unionShapes);
        var objects = new ObjectBuilder(context, references, objectShapes, enumValues, new DiscriminatorKeys(document), resolver);
        var enums = new EnumBuilder(context);
        var unions = new UnionBuilder(unionShapes, resolver);

        resolver.ResolveComponents();
        var groups = new GroupBuilder(context, new OperationBuilder(context, resolver)).Build();

        var types = new List<TypeModel>();
        while (resolver.TryDequeue(out var pending))
        {
            cancellationToken.ThrowIfCancellationRequested();
            types.Add(pending.Type.Kind switch
            {
                ModelKind.Enum => enums.Build(pending.Node, pending.Type.Name),
                ModelKind.Union => unions.Build(pending.Node, pending.Type.Name),
                _ => objects.Build(pending.Node, pending.Type.Name),
            });
        }

        return new ApiModel(
            new ApiContext(options.Namespace, options.Accessibility, Path.GetFileName(source.Path)),
            UnionBuilder.Widen(types).OrderBy(type => type.Name, StringComparer.Ordinal).ToEquatableArray(),
            groups,
            new ClientModel(
                options.ClientName,
                regionsName,
                document.Info?.Title,
                new ServerBuilder(context).Build(),
                groups.Select(group => new ClientGroupModel(group.ClassName, group.PropertyName, group.Description)).ToEquatableArray()));
    }

    /// <summary><c>SinchVoiceClient</c> has its servers in <c>SinchVoiceRegion</c>.</summary>
    private static string RegionsName(string clientName)
        => (clientName.EndsWith("Client", StringComparison.Ordinal) && clientName.Length > 6
            ? clientName.Substring(0, clientName.Length - 6)
            : clientName) + "Region";
}
