using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Sinch.Voice.Runtime;

/// <summary>Converts emitted types for <see cref="JsonSerializer"/>, independently of its options.</summary>
/// <typeparam name="T">The emitted type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonModelConverter<T> : JsonConverter<T>
    where T : IJsonModel<T>
{
    /// <summary>
    /// Gets a value that indicates whether the converter handles <c>null</c>. It does for structs, which become <see langword="default"/>.
    /// </summary>
    public override bool HandleNull => typeof(T).IsValueType;

    /// <inheritdoc/>
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TokenType == JsonTokenType.Null ? default : JsonRead.Root<T>(ref reader);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => value.Write(writer);
}
