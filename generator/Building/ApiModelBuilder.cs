using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the model of a document: names first, then types, then operations.</summary>
internal static class ApiModelBuilder
{
    public static ApiModel Build(
        SpecDocument spec,
        SpecSource source,
        CompilationFacts facts,
        DiagnosticSink diagnostics,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var options = source.Options;
        var shortName = ClientModel.Shorten(options.ClientName);
        var typeNames = new NameScope([.. ReservedNames.Types, .. ReservedNames.TypesOf(options.ClientName, shortName), .. ReservedNames.NamespacesIn(options.Namespace, source.OtherNamespaces)]);
        var document = spec.Document;
        var context = new BuildContext(spec, diagnostics, typeNames, cancellationToken);
        context.TypeNames.TakeGiven(context.Raw);
        var groupNames = new GroupNames(context, options.ClientName);
        SecuritySchemes.Check(context);

        var references = new SchemaReferences(document);
        var objectShapes = new ObjectShapes(context, references);
        var enumValues = new EnumValues(references);
        var unionShapes = new UnionShapes(references, objectShapes, enumValues, new DiscriminatorCheck(context, references));
        var resolver = new TypeResolver(context, references, unionShapes);
        var defaults = new DefaultCheck(context, references, enumValues);
        var objects = new ObjectBuilder(context, references, objectShapes, enumValues, new DiscriminatorKeys(document), defaults, resolver);
        var types = new TypeBuilder(context, resolver, objects, new EnumBuilder(context, defaults), new UnionBuilder(unionShapes, resolver));

        resolver.ResolveComponents();
        var groups = new GroupBuilder(context, groupNames, new OperationBuilder(context, resolver, defaults)).Build();
        var callbacks = new CallbackBuilder(context, resolver, types).Build();

        var models = UnionBuilder.Widen(types.BuildAll()).OrderBy(type => type.Name, StringComparer.Ordinal).ToEquatableArray();
        return new ApiModel(
            new ApiContext(
                options.Namespace,
                options.Accessibility,
                Path.GetFileName(source.Path),
                models.Any(type => type.Deprecated),
                facts.Unions != UnionSupport.None),
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
