using System.Text.Json;
using Microsoft.Extensions.Logging;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents the content that the items of a sequence are read from.</summary>
/// <param name="Content">The content.</param>
/// <param name="MediaType">The media type of the content; <see langword="null"/> if the server sent none.</param>
/// <param name="Limit">The maximum size of an item, in bytes.</param>
/// <param name="Logger">The logger for values that do not match their type.</param>
internal sealed record SequenceSource(Stream Content, string? MediaType, long Limit, ILogger Logger)
{
    public UnreadableItemException TooLarge(ReadOnlyMemory<byte> start)
    {
        var cause = new ResponseTooLargeException(Limit);
        return new UnreadableItemException($"was not read: {cause.Message}", start, cause);
    }

    /// <exception cref="UnreadableItemException">The item is larger than the limit.</exception>
    public void ThrowIfTooLarge(ReadOnlySpan<byte> item)
    {
        if (item.Length > Limit)
        {
            throw TooLarge(item[..Math.Min(item.Length, BodyExcerpt.Source)].ToArray());
        }
    }

    /// <summary>Reads an item. As in a list, <c>null</c> is kept if the type can be <see langword="null"/>.</summary>
    /// <exception cref="UnreadableItemException">The item is not the JSON of the type.</exception>
    public T Read<T>(ReadOnlySpan<byte> json, JsonValueReader<T> read)
    {
        if (default(T) is null && JsonBytes.IsNull(json))
        {
            return default!;
        }

        using var logging = ReadObservation.LogTo(Logger);
        try
        {
            return JsonBytes.Read(json, read);
        }
        catch (JsonException exception)
        {
            throw new UnreadableItemException($"cannot be read: {exception.Message}", json.ToArray(), exception);
        }
    }
}

/// <summary>
/// The exception that is thrown when an item of a response does not match the operation. The pipeline converts it to a <see cref="ApiException"/>.
/// </summary>
/// <param name="problem">The problem, as the end of a sentence about the item.</param>
/// <param name="item">The item.</param>
/// <param name="inner">The cause.</param>
internal sealed class UnreadableItemException(string problem, ReadOnlyMemory<byte> item, Exception? inner = null) : Exception(problem, inner)
{
    /// <summary>Gets the bytes of the item.</summary>
    public ReadOnlyMemory<byte> Item { get; } = item;
}
