using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Caches the most frequently used reader, once per type.</summary>
/// <typeparam name="T">The generated type.</typeparam>
internal static class ModelReader<T>
    where T : IJsonModel<T>
{
    public static ResponseReader<T> Instance { get; } = ResponseReader.Json<T>(JsonRead.TryModel);
}
