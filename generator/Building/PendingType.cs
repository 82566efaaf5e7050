using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Building;

/// <summary>A type that has its name but not yet its body.</summary>
internal readonly record struct PendingType(SchemaNode Node, ModelType Type);
