using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>A <c>$ref</c>.</summary>
/// <param name="Slot">Where it stands.</param>
/// <param name="Kind">What it stands for.</param>
internal readonly record struct Reference(Slot Slot, ComponentKind Kind)
{
    /// <summary>The object that it stands in.</summary>
    public JsonObject Owner => (JsonObject)Slot.Container;

    public string Text => Slot.Value!.GetValue<string>();
}
