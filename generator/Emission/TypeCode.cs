using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission;

/// <summary>The C# for a type: its name, and the expressions that read and write a value of it.</summary>
internal sealed class TypeCode(ApiContext context)
{
    /// <summary>A lambda must say what its delegate says.</summary>
    private const string MayBeNull = "[global::System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] ";

    /// <summary>The methods that read and write each primitive.</summary>
    private static readonly Dictionary<PrimitiveKind, string> s_readers = Methods(RuntimeNames.JsonRead + ".Try");
    private static readonly Dictionary<PrimitiveKind, string> s_writers = Methods(RuntimeNames.JsonWrite + ".");

    private readonly string _namespace = $"global::{context.Namespace}.";

    /// <summary>The full name of an emitted type.</summary>
    public string Name(string typeName) => _namespace + typeName;

    /// <summary>The C# type of a value that is present.</summary>
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
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>The type in the brackets of a generic one.</summary>
    public string Arguments(TypeReference? type) => type is null ? string.Empty : $"<{Name(type)}>";

    /// <summary>A condition that the value on which <c>reader</c> stands fits the type, and that reads it into <paramref name="target"/>.</summary>
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

    /// <summary>A statement that writes <paramref name="value"/> as a value of its own.</summary>
    public string Write(TypeReference type, string value) => type switch
    {
        ListType list => $"{RuntimeNames.JsonWrite}.List{Argument(list.Item)}(writer, {value}, {Writer(list.Item)});",
        MapType map => $"{RuntimeNames.JsonWrite}.Map{Argument(map.Value)}(writer, {value}, {Writer(map.Value)});",
        EmbeddedType embedded => $"{RuntimeNames.JsonWrite}.Embedded(writer, {value}, {Writer(embedded.Content)});",
        NullableType { IsValueType: true } nullable => $"{RuntimeNames.JsonWrite}.Nullable(writer, {value}, {Writer(nullable.Value)});",
        NullableType nullable => Write(nullable.Value, value),
        _ => $"{Writer(type)}(writer, {value});",
    };

    /// <summary>The writer's method that writes name and value at once, where it has one that suits.</summary>
    public static string? PropertyMethod(TypeReference type) => (type as PrimitiveType)?.Kind switch
    {
        PrimitiveKind.String => "WriteString",
        PrimitiveKind.Boolean => "WriteBoolean",
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.UInt64 => "WriteNumber",
        _ => null,
    };

    /// <summary>A method, or a lambda where it takes more than one, that reads a value.</summary>
    public string Reader(TypeReference type) => type switch
    {
        ModelType or RuntimeType => $"{RuntimeNames.JsonRead}.TryModel<{Name(type)}>",
        PrimitiveType primitive => s_readers[primitive.Kind],
        NullableType { Value: not (ListType or MapType or EmbeddedType), IsValueType: false } nullable => Reader(nullable.Value),
        _ => $"static (ref {RuntimeNames.Utf8JsonReader} reader, {(type.IsValueType ? string.Empty : MayBeNull)}out {Name(type)} value) => {Read(type, "value")}",
    };

    /// <summary>As <see cref="Reader"/>, to write a value.</summary>
    public string Writer(TypeReference type) => type switch
    {
        ModelType or RuntimeType => $"{RuntimeNames.JsonWrite}.Model<{Name(type)}>",
        PrimitiveType primitive => s_writers[primitive.Kind],
        NullableType { IsValueType: false } nullable => Writer(nullable.Value),
        _ => $"static (writer, item) => {Write(type, "item").TrimEnd(';')}",
    };

    /// <summary>
    /// The type of items that the method which writes one doesn't tell: of those that may be <c>null</c>, and of those that a lambda writes, since
    /// what a lambda within a lambda makes the compiler infer takes it twice as long with every level.
    /// </summary>
    private string Argument(TypeReference item) => item is ListType or MapType or EmbeddedType or NullableType ? $"<{Name(item)}>" : string.Empty;

    private static Dictionary<PrimitiveKind, string> Methods(string prefix)
        => Enum.GetValues(typeof(PrimitiveKind)).Cast<PrimitiveKind>().ToDictionary(kind => kind, kind => prefix + kind);
}
