using System.Text.Json.Serialization;

namespace LibraryConsumer;

/// <summary>The application's own serializer context over generated types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CallRecord))]
internal sealed partial class RecordContext : JsonSerializerContext;
