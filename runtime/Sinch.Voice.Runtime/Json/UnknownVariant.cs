using System.Text.Json;
using System.Text.Json.Serialization;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>A value of a union that is none of the variants in the document, as happens after the platform was updated. It is kept as JSON.</summary>
[JsonConverter(typeof(JsonModelConverter<UnknownVariant>))]
public sealed class UnknownVariant : IJsonModel<UnknownVariant>
{
    /// <summary>Creates a value.</summary>
    /// <param name="json">The value as JSON. It is copied, so the document it is from may be disposed.</param>
    /// <param name="discriminator">The value of the property that tells the variants apart, if there is one.</param>
    /// <exception cref="InvalidOperationException"><paramref name="json"/> is <see langword="default"/>.</exception>
    public UnknownVariant(JsonElement json, string? discriminator = null)
    {
        Json = json.Clone();
        Discriminator = discriminator;
    }

    /// <summary>The value as it was received.</summary>
    public JsonElement Json { get; }

    /// <summary>The value of the property that tells the variants apart; <see langword="null"/> if it wasn't there or isn't a string.</summary>
    public string? Discriminator { get; }

    /// <summary>The value as JSON.</summary>
    public override string ToString() => Json.GetRawText();

    static UnknownVariant IJsonModel<UnknownVariant>.Read(ref Utf8JsonReader reader) => new(JsonRead.Element(ref reader));

    void IJsonWritable.Write(Utf8JsonWriter writer) => Json.WriteTo(writer);
}
