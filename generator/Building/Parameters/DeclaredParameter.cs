using Microsoft.OpenApi;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;
using ParameterLocation = Sinch.Voice.Generator.Model.Operations.ParameterLocation;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>A parameter as the document declares it.</summary>
/// <param name="Parameter">The parameter, behind references: the reader library follows one anew each time that it is asked.</param>
/// <param name="Reference">The reference to it that the path item or operation lists, if that is one.</param>
/// <param name="In">Where the request carries it.</param>
/// <param name="ListPointer">Where the path item or operation lists it.</param>
internal sealed record DeclaredParameter(OpenApiParameter Parameter, OpenApiParameterReference? Reference, ParameterLocation In, string ListPointer)
{
    public string Name => Parameter.Name!;

    /// <summary>A path can't be written without its parameters, whatever the document says of them.</summary>
    public bool Required => Parameter.Required || In == ParameterLocation.Path;

    public string Described => $"{In} parameter '{Name}'";

    /// <summary>The same within a sentence.</summary>
    public string DescribedInSentence => $"{In.ToString().ToLowerInvariant()} parameter '{Name}'";

    /// <summary>What stands beside a reference has the last word.</summary>
    public string? Description => Reference?.Reference.Description is { Length: > 0 } own ? own : Parameter.Description;

    /// <summary>The component it is, if it is one.</summary>
    public string? Component => Reference?.Reference.Id;

    /// <summary>Where it is described: elsewhere than <see cref="ListPointer"/> if that is a reference.</summary>
    public string Pointer { get; } = Reference?.Reference.Id is { } id ? DocumentPointer.Append("#/components/parameters", id) : ListPointer;

    public SchemaNode? Schema
        => Parameter.Schema is { } schema ? new SchemaNode(schema, DocumentPointer.Append(Pointer, "schema")) : null;
}
