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
        var shortName = ClientModel.Shorten(options.ClientName);
        var typeNames = new NameScope([.. ReservedNames.Types, .. ReservedNames.TypesOf(options.ClientName, shortName)]);
        var context = new BuildContext(document, positions, diagnostics, typeNames, cancellationToken);

        var references = new SchemaReferences(document);
        var objectShapes = new ObjectShapes(context, references);
        var enumValues = new EnumValues(references);
        var unionShapes = new UnionShapes(context, references, objectShapes, enumValues);
        var resolver = new TypeResolver(context, references, unionShapes);
        var objects = new ObjectBuilder(context, references, objectShapes, enumValues, new DiscriminatorKeys(document), resolver);
        var types = new TypeBuilder(context, resolver, objects, new EnumBuilder(context), new UnionBuilder(unionShapes, resolver));

        resolver.ResolveComponents();
        var groups = new GroupBuilder(context, new OperationBuilder(context, resolver)).Build();
        var callbacks = new CallbackBuilder(context, resolver, types).Build();

        var models = UnionBuilder.Widen(types.BuildAll()).OrderBy(type => type.Name, StringComparer.Ordinal).ToEquatableArray();
        return new ApiModel(
            new ApiContext(options.Namespace, options.Accessibility, Path.GetFileName(source.Path), models.Any(type => type.Deprecated)),
            models,
            groups,
            new ClientModel(
                options.ClientName,
                shortName,
                document.Info?.Title,
                new ServerBuilder(context).Build(),
                groups.Select(group => new ClientGroupModel(group.ClassName, group.PropertyName, group.Description)).ToEquatableArray()),
            callbacks);
    }
}
