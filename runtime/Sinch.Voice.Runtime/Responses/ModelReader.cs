using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>The most frequent reader, made once per type.</summary>
/// <typeparam name="T">A generated type.</typeparam>
internal static class ModelReader<T>
    where T : IJsonModel<T>
{
    public static ResponseReader<T> Instance { get; } = ResponseReader.Json<T>(JsonRead.TryModel);
}
