using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.CSharp;

/// <summary>Names types without their namespaces, in documentation and in the API baseline.</summary>
internal static class ShortTypeNames
{
    public static string Of(TypeReference type) => type switch
    {
        ModelType model => model.Name,
        ListType list => $"{(list.OrOne ? "OneOrMany" : "IReadOnlyList")}<{Of(list.Item)}>",
        MapType map => $"IReadOnlyDictionary<string, {Of(map.Value)}>",
        RuntimeType runtime => runtime.Name,
        EmbeddedType embedded => $"{(embedded.OrUri ? "EmbeddedJsonOrUri" : "EmbeddedJson")}<{Of(embedded.Content)}>",
        NullableType nullable => Of(nullable.Value) + "?",
        PrimitiveType primitive => PrimitiveNames.Short(primitive.Kind),
        StreamType => "Stream",
        FileType => "FilePart",
        PartsType => "MultipartForm",
        SequenceType { IsEvents: true } events => $"IAsyncEnumerable<SseItem<{Of(events.Item)}>>",
        SequenceType sequence => $"IAsyncEnumerable<{Of(sequence.Item)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
