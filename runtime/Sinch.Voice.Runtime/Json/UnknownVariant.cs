using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents a union value that matches no variant in the document, as a newer platform version may send. It keeps the JSON.</summary>
[JsonConverter(typeof(JsonModelConverter<UnknownVariant>))]
public sealed class UnknownVariant : IJsonUnion<UnknownVariant>
{
    /// <summary>Initializes a new instance of the <see cref="UnknownVariant"/> class.</summary>
    /// <param name="json">The JSON value. It is copied, so you can dispose its <see cref="JsonDocument"/>.</param>
    /// <param name="discriminator">The value of the discriminator property; <see langword="null"/> if there is none.</param>
    /// <exception cref="InvalidOperationException"><paramref name="json"/> is <see langword="default"/>.</exception>
    public UnknownVariant(JsonElement json, string? discriminator = null)
    {
        Json = json.Clone();
        Discriminator = discriminator;
    }

    /// <summary>Gets the JSON value as received.</summary>
    public JsonElement Json { get; }

    /// <summary>Gets the value of the discriminator property; <see langword="null"/> if the property is absent or is not a string.</summary>
    public string? Discriminator { get; }

    /// <summary>Returns the JSON text of the value.</summary>
    /// <returns>The JSON text of the value.</returns>
    public override string ToString() => Json.GetRawText();

    static UnknownVariant IJsonUnion<UnknownVariant>.Read(ref Utf8JsonReader reader) => JsonRead.Unknown(ref reader);

    void IJsonWritable.Write(Utf8JsonWriter writer) => Json.WriteTo(writer);
}
