using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Runtime;

/// <summary>Makes emitted types work with <see cref="JsonSerializer"/>, whatever its options.</summary>
/// <typeparam name="T">The emitted type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <summary>A <c>null</c> is <see langword="default"/> for a struct; for a class the serializer makes <see langword="null"/> of it.</summary>
    public override bool HandleNull => typeof(T).IsValueType;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Null ? default : JsonRead.Root<T>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}
