using Sinch.Voice.Generator.Building.Callbacks;
using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Building.Parameters;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Security;
using Sinch.Voice.Generator.Building.Servers;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

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
        var document = spec.Document;
        var isSinch = SinchDocument.IsMatch(document, new RawDocument(spec.Json.Root));
        var typeNames = new NameScope(
        [
            .. ReservedNames.TypesIn(options.Namespace),
            .. ReservedNames.TypesOf(options.ClientName, shortName, isSinch),
            .. ReservedNames.NamespacesIn(options.Namespace, source.OtherNamespaces),
        ]);
        var context = new BuildContext(spec, diagnostics, typeNames, cancellationToken) { IsSinch = isSinch };
        context.TypeNames.TakeGiven(context.Raw);
        var groupNames = new GroupNames(context, options.ClientName, isSinch);
        var requirements = new SecurityRequirements(context);
        var security = new SecurityBuilder(context, requirements, isSinch).Build(shortName + ClientModel.CredentialsSuffix);

        var references = new SchemaReferences(document);
        var schemas = new SchemaClassifier(context, references);
        var defined = new DefinedTypes(context);
        var identities = new TypeIdentities(context, references, schemas);
        var resolver = new TypeResolver(context, references, schemas, identities, defined);
        var defaults = new DefaultCheck(context, references, schemas.EnumValues);
        var enums = new EnumBuilder(context, defaults);
        var objects = new ObjectBuilder(
            context,
            references,
            new ObjectCheck(context, references, schemas.Variants),
            new FixedValues(references, schemas, new DiscriminatorKeys(document, references, schemas.Inheritance), enums, resolver),
            defaults,
            resolver);
        var conversions = new UnionConversions();
        var unions = new UnionBuilder(references, schemas.Variants, identities, conversions, resolver);
        var types = new TypeBuilder(context, defined, objects, new MultipartBuilder(context, references, schemas), enums, unions);

        var nested = new NestedValues(references, schemas);
        var parameters = new ParameterBuilder(
            context,
            new ParameterTypes(context, resolver, references, schemas),
            new ParameterSupport(context, new ParameterContents(context, references), isSinch),
            nested,
            defaults,
            new CredentialParameters(context, requirements, security));

        resolver.ResolveComponents();
        var chooser = new ContentChooser(context, references);
        var contentTypes = new ContentTypes(resolver, new SequenceItems(references, schemas), new MultipartTypes(context, references, schemas, defined));
        var bodies = new RequestBodyBuilder(context, chooser, contentTypes, new FormBuilder(context, schemas, nested));
        var operations = new OperationBuilder(
            context,
            parameters,
            new QueryStringBuilder(context, chooser, bodies),
            bodies,
            new ResponseBuilder(context, chooser, contentTypes),
            new ErrorBuilder(context, chooser, contentTypes),
            new OperationCallbackBuilder(context, resolver),
            requirements);
        var groups = new GroupBuilder(context, groupNames, operations).Build();
        var webhooks = new CallbackBuilder(context, resolver, ReservedNames.CallbackHandler(shortName, isSinch));
        webhooks.ResolveEvents();

        // The unions of the document are known after its types are built; the webhooks may add one.
        var callbacks = webhooks.Build(types.BuildAll());
        var emitted = options.EmitsUnreferenced ? types.BuildAll() : ReferencedTypes.Of(types.BuildAll(), groups, webhooks.Types);
        IReadOnlyCollection<TypeModel> converted = [.. conversions.Apply(emitted)];
        var models = CommonProperties.Apply(isSinch ? [.. StreamActions.Apply(converted)] : converted).OrderBy(type => type.Name, StringComparer.Ordinal).ToEquatableArray();
        return new ApiModel(
            new ApiContext(
                options.Namespace,
                options.Accessibility,
                Path.GetFileName(source.Path),
                isSinch,
                models.Any(type => type.Deprecated),
                facts.Unions != UnionSupport.None,
                facts.FindReference(options.FullClientName) is not null),
            models,
            groups,
            new ClientModel(
                options.ClientName,
                shortName,
                document.Info?.Title,
                new ServerBuilder(context).Build(),
                security,
                groups.Select(group => new ClientGroupModel(group.ClassName, group.PropertyName, group.Description)).ToEquatableArray()),
            callbacks);
    }
}
