using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Types;

/// <summary>An action that connects a call to a stream endpoint: which of its properties a ticket fills. All names are those in C#.</summary>
/// <param name="Destination">The property for the destination.</param>
/// <param name="DestinationType">Its type.</param>
/// <param name="Endpoint">The property of the destination for the URL.</param>
/// <param name="Headers">The property for the headers.</param>
/// <param name="HeaderType">The type of a header.</param>
/// <param name="Key">The property of a header for its name.</param>
/// <param name="Value">The property of a header for its value.</param>
/// <param name="Options">The other properties, which the caller may set.</param>
internal sealed record StreamActionModel(
    string Destination,
    ModelType DestinationType,
    string Endpoint,
    string Headers,
    ModelType HeaderType,
    string Key,
    string Value,
    EquatableArray<StreamActionOption> Options);

/// <summary>A property that the caller may set.</summary>
/// <param name="Name">The name of the property.</param>
/// <param name="Parameter">The name of the parameter, unescaped.</param>
/// <param name="Type">The type.</param>
internal sealed record StreamActionOption(string Name, string Parameter, TypeReference Type);
