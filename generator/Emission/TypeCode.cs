using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Provides the C# for a type: its name, and the expressions that read and write a value.</summary>
internal sealed class TypeCode(ApiContext context)
{
    /// <summary>A lambda must repeat the attributes of its delegate.</summary>
    private const string MayBeNull = "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] ";

    /// <summary>The runtime methods that read and write each primitive.</summary>
    private static readonly Dictionary<PrimitiveKind, string> s_readers = Methods(RuntimeNames.JsonRead + ".Try");
    private static readonly Dictionary<PrimitiveKind, string> s_writers = Methods(RuntimeNames.JsonWrite + ".");

    private readonly string _namespace = $"global::{context.Namespace}.";

    /// <summary>Returns the full name of an emitted type.</summary>
    public string Name(string typeName) => _namespace + typeName;

    /// <summary>Returns the C# type of a value that is present.</summary>
    public string Name(TypeReference type) => type switch
    {
        ModelType model => Name(model.Name),
        ListType list => $"{(list.OrOne ? RuntimeNames.OneOrMany : RuntimeNames.ReadOnlyList)}<{Name(list.Item)}>",
        MapType map => $"{RuntimeNames.ReadOnlyDictionary}<string, {Name(map.Value)}>",
        RuntimeType runtime => $"{RuntimeNames.Types}.{runtime.Name}",
        EmbeddedType embedded => $"{(embedded.OrUri ? RuntimeNames.EmbeddedJsonOrUri : RuntimeNames.EmbeddedJson)}<{Name(embedded.Content)}>",
        NullableType nullable => Name(nullable.Value) + "?",
        PrimitiveType primitive => PrimitiveNames.Full(primitive.Kind),
        StreamType => RuntimeNames.Stream,
        FileType => RuntimeNames.FilePart,
        PartsType => RuntimeNames.MultipartForm,
        SequenceType { IsEvents: true } events => $"{RuntimeNames.AsyncEnumerable}<{RuntimeNames.SseItem}<{Name(events.Item)}>>",
        SequenceType sequence => $"{RuntimeNames.AsyncEnumerable}<{Name(sequence.Item)}>",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>Returns the type argument list of a generic type.</summary>
    public string Arguments(TypeReference? type) => type is null ? string.Empty : $"<{Name(type)}>";

    /// <summary>Returns a condition that is true if the value at <c>reader</c> matches the type, and that reads it into <paramref name="target"/>.</summary>
    public string Read(TypeReference type, string target = "var value") => type switch
    {
        ListType list => $"{RuntimeNames.JsonRead}.TryList<{Name(list.Item)}>(ref reader, {Reader(list.Item)}, out {target})",
        MapType map => $"{RuntimeNames.JsonRead}.TryMap<{Name(map.Value)}>(ref reader, {Reader(map.Value)}, out {target})",
        EmbeddedType embedded
            => $"{RuntimeNames.JsonRead}.{(embedded.OrUri ? "TryEmbeddedOrUri" : "TryEmbedded")}<{Name(embedded.Content)}>(ref reader, {Reader(embedded.Content)}, out {target})",
        NullableType { IsValueType: true } nullable => $"{RuntimeNames.JsonRead}.TryNullable<{Name(nullable.Value)}>(ref reader, {Reader(nullable.Value)}, out {target})",
        NullableType nullable => Read(nullable.Value, target),
        _ => $"{Reader(type)}(ref reader, out {target})",
    };

    /// <summary>Returns a statement that writes <paramref name="value"/>.</summary>
    public string Write(TypeReference type, string value) => type switch
    {
        ListType list => $"{RuntimeNames.JsonWrite}.List{Argument(list.Item)}(writer, {value}, {Writer(list.Item)});",
        MapType map => $"{RuntimeNames.JsonWrite}.Map{Argument(map.Value)}(writer, {value}, {Writer(map.Value)});",
        EmbeddedType embedded => $"{RuntimeNames.JsonWrite}.Embedded(writer, {value}, {Writer(embedded.Content)});",
        NullableType { IsValueType: true } nullable => $"{RuntimeNames.JsonWrite}.Nullable(writer, {value}, {Writer(nullable.Value)});",
        NullableType nullable => Write(nullable.Value, value),
        _ => $"{Writer(type)}(writer, {value});",
    };

    /// <summary>Returns the writer's method that writes a name and a value, if there is one for the type.</summary>
    public static string? PropertyMethod(TypeReference type) => (type as PrimitiveType)?.Kind switch
    {
        PrimitiveKind.String => "WriteString",
        PrimitiveKind.Boolean => "WriteBoolean",
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 => "WriteNumber",
        _ => null,
    };

    /// <summary>Returns a method that reads a value, or a lambda if that takes several calls.</summary>
    public string Reader(TypeReference type) => type switch
    {
        ModelType or RuntimeType => $"{RuntimeNames.JsonRead}.TryModel<{Name(type)}>",
        PrimitiveType primitive => s_readers[primitive.Kind],
        NullableType { Value: not (ListType or MapType or EmbeddedType), IsValueType: false } nullable => Reader(nullable.Value),
        _ => $"static (ref {RuntimeNames.Utf8JsonReader} reader, {(type.IsValueType ? string.Empty : MayBeNull)}out {Name(type)} value) => {Read(type, "value")}",
    };

    /// <summary>Returns a method that writes a value, like <see cref="Reader"/>.</summary>
    public string Writer(TypeReference type) => type switch
    {
        ModelType or RuntimeType => $"{RuntimeNames.JsonWrite}.Model<{Name(type)}>",
        PrimitiveType primitive => s_writers[primitive.Kind],
        NullableType { IsValueType: false } nullable => Writer(nullable.Value),
        _ => $"static (writer, item) => {Write(type, "item").TrimEnd(';')}",
    };

    /// <summary>
    /// Returns the type argument for items whose type the compiler does not infer: nullable items, and items that a lambda writes. Inference through
    /// nested lambdas takes twice as long with every level.
    /// </summary>
    private string Argument(TypeReference item) => item is ListType or MapType or EmbeddedType or NullableType ? $"<{Name(item)}>" : string.Empty;

    private static Dictionary<PrimitiveKind, string> Methods(string prefix)
        => Enum.GetValues(typeof(PrimitiveKind)).Cast<PrimitiveKind>().ToDictionary(kind => kind, kind => prefix + kind);
}
