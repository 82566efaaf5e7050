using Sinch.Voice.Generator.Model.Types;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>A type that has its name but not yet its body.</summary>
/// <param name="Node">Its schema; of a type that several places share, the first of them.</param>
/// <param name="Type">Its name and kind.</param>
/// <param name="IsShared">Whether it is the type of equal schemas in any number of places.</param>
internal readonly record struct PendingType(SchemaNode Node, ModelType Type, bool IsShared = false);
