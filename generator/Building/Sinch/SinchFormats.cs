using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building;

/// <summary>The formats of strings in Sinch's documents for which the runtime has types. The overlay beside the vendor's document sets them.</summary>
internal static class SinchFormats
{
    private static readonly Dictionary<string, RuntimeType> s_types = new()
    {
        ["sinch-prompt"] = new("Prompt"),
        ["sinch-prompts"] = new("PromptSequence"),
        ["sinch-menu-action"] = new("MenuAction"),
    };

    public static RuntimeType? TypeOf(string? format) => format is not null && s_types.TryGetValue(format, out var type) ? type : null;
}
