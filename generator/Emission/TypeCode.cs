using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Emission;

/// <summary>The C# for a type: its name, and the expressions that read and write a value of it.</summary>
internal sealed class TypeCode(ApiContext context)
{
    /// <summary>The full name of an emitted type.</summary>
    public string Name(string typeName) => $"global::{context.Namespace}.{typeName}";

    /// <summary>The C# type of a value that is present.</summary>
    public string Name(TypeReference type) => type switch
    {
        ModelType model => Name(model.Name),
        ListType list => $"{RuntimeNames.ReadOnlyList}<{Name(list.Item)}>",
        MapType map => $"{RuntimeNames.ReadOnlyDictionary}<string, {Name(map.Value)}>",
        PrimitiveType primitive => Name(primitive.Kind),
        StreamType => RuntimeNames.Stream,
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    /// <summary>An expression that reads the value on which <paramref name="reader"/> stands.</summary>
    public string Read(TypeReference type, string reader) => type switch
    {
        ListType list => $"{RuntimeNames.JsonRead}.List(ref {reader}, {Reader(list.Item)})",
        MapType map => $"{RuntimeNames.JsonRead}.Map(ref {reader}, {Reader(map.Value)})",
        _ => $"{Reader(type)}(ref {reader})",
    };

    /// <summary>A statement that writes <paramref name="value"/> as a value of its own.</summary>
    public string Write(TypeReference type, string value) => type switch
    {
        ListType list => $"{RuntimeNames.JsonWrite}.List(writer, {value}, {Writer(list.Item)});",
        MapType map => $"{RuntimeNames.JsonWrite}.Map(writer, {value}, {Writer(map.Value)});",
        _ => $"{Writer(type)}(writer, {value});",
    };

    /// <summary>The writer's method that writes name and value at once, where it has one that suits.</summary>
    public static string? PropertyMethod(TypeReference type) => (type as PrimitiveType)?.Kind switch
    {
        PrimitiveKind.String => "WriteString",
        PrimitiveKind.Boolean => "WriteBoolean",
        PrimitiveKind.Int32 or PrimitiveKind.Int64 or PrimitiveKind.Decimal => "WriteNumber",
        _ => null,
    };

    /// <summary>A method, or a lambda where it takes more than one, that reads a value.</summary>
    public string Reader(TypeReference type) => type switch
    {
        ModelType model => $"{RuntimeNames.JsonRead}.Model<{Name(model)}>",
        PrimitiveType primitive => $"{RuntimeNames.JsonRead}.{primitive.Kind}",
        _ => $"static (ref {RuntimeNames.Utf8JsonReader} item) => {Read(type, "item")}",
    };

    /// <summary>As <see cref="Reader"/>, to write a value.</summary>
    public string Writer(TypeReference type) => type switch
    {
        ModelType model => $"{RuntimeNames.JsonWrite}.Model<{Name(model)}>",
        PrimitiveType primitive => $"{RuntimeNames.JsonWrite}.{primitive.Kind}",
        _ => $"static (writer, item) => {Write(type, "item").TrimEnd(';')}",
    };

    private static string Name(PrimitiveKind kind) => kind switch
    {
        PrimitiveKind.String => "string",
        PrimitiveKind.Boolean => "bool",
        PrimitiveKind.Int32 => "int",
        PrimitiveKind.Int64 => "long",
        PrimitiveKind.Single => "float",
        PrimitiveKind.Double => "double",
        PrimitiveKind.Decimal => "decimal",
        PrimitiveKind.DateTimeOffset => "global::System.DateTimeOffset",
        PrimitiveKind.Date => "global::System.DateOnly",
        PrimitiveKind.Guid => "global::System.Guid",
        PrimitiveKind.Uri => RuntimeNames.Uri,
        PrimitiveKind.Bytes => "byte[]",
        PrimitiveKind.Element => "global::System.Text.Json.JsonElement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
