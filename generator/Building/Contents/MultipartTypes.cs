using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>
/// Finds the types of multipart requests. A class of parts isn't the class of the same schema in JSON, because JSON has no files: its name ends in
/// <c>Form</c>.
/// </summary>
internal sealed class MultipartTypes(BuildContext context, SchemaReferences references, SchemaClassifier schemas, DefinedTypes defined)
{
    private const string Suffix = "Form";

    /// <summary>The types of components by schema and encoding.</summary>
    private readonly Dictionary<(string Schema, string Encoding), ModelType> _known = [];

    /// <param name="choice">The content.</param>
    /// <param name="methodName">The name of the method, for a schema without a name.</param>
    public TypeReference Of(ContentChoice choice, string methodName)
    {
        if (choice.Schema is not { } schema || references.FollowThroughWrappers(schema) is not { } target || schemas.SaysNothing(target))
        {
            return new PartsType();
        }

        if (schemas.Of(target) is not ObjectFacts { Shape.Names.Count: > 0 } facts)
        {
            var problem = !schemas.Kinds.Of(target).HasFlag(JsonKinds.Object) ? "is not an object" : target.OneOf.Concat(target.AnyOf).Any() ? "is a union" : null;
            if (problem is not null)
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.ContentWithoutSingleType, schema.Pointer, $"The schema of '{Printable.Text(choice.MediaType)}' {problem}", "the content is a MultipartForm");
            }

            return new PartsType();
        }

        var encodings = DocumentPointer.Append(choice.Pointer, "encoding");
        var key = (target.Pointer, context.Raw.Find(encodings)?.ToJsonString() ?? string.Empty);
        if (!_known.TryGetValue(key, out var type))
        {
            var given = context.TypeNames.Given(target.Pointer);
            type = SchemaReferences.ComponentAt(target.Pointer) is { } id
                ? defined.DefineForm(facts, null, (given ?? Identifiers.Pascal(id)) + Suffix, encodings)
                : defined.DefineForm(facts, given, methodName + Suffix, encodings);
            _known.Add(key, type);
        }

        return type;
    }
}
