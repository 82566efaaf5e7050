using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>How an operation's success is read. Those that may read nothing take the success codes that come without content.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseReader
{
    /// <summary>Reads a text, in the charset that the response names, else UTF-8.</summary>
    public static ResponseReader<string> Text => TextReader.Instance;

    /// <summary>Leaves the content to the caller, who disposes of the stream and with it of the connection.</summary>
    public static ResponseReader<Stream> Stream { get; } = new(ResponseContent.Live, static response => response.TakeContent());

    /// <summary>Whatever comes.</summary>
    internal static ResponseReader<object?> Nothing { get; } = new(ResponseContent.Nothing, static _ => null);

    /// <summary>Reads JSON.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="read">Reads the value.</param>
    public static ResponseReader<T> Json<T>(JsonValueReader<T> read)
        => new(ResponseContent.Whole, response => JsonResponse.Read(response, read));

    /// <summary>Reads JSON that may be <c>null</c> or missing.</summary>
    /// <typeparam name="T">What it is read as.</typeparam>
    /// <param name="read">Reads the value.</param>
    /// <param name="withoutContent">The success codes that come without content.</param>
    public static ResponseReader<T?> JsonOrNothing<T>(JsonValueReader<T> read, params int[] withoutContent)
        => new(ResponseContent.Whole, response => JsonResponse.ReadOrDefault(response, read), withoutContent);

    /// <summary>Reads a text, or nothing.</summary>
    /// <param name="withoutContent">The success codes that come without content.</param>
    public static ResponseReader<string?> TextOrNothing(params int[] withoutContent)
        => new(ResponseContent.Whole, static response => ResponseText.Decode(response), withoutContent);

    /// <summary>Leaves the content to the caller, if there is any.</summary>
    /// <param name="withoutContent">The success codes that come without content.</param>
    public static ResponseReader<Stream?> StreamOrNothing(params int[] withoutContent)
        => new(ResponseContent.Live, static response => response.TakeContent(), withoutContent);

    /// <summary>By itself, so that a client without texts doesn't bring the tables of code pages into a native application.</summary>
    private static class TextReader
    {
        public static readonly ResponseReader<string> Instance = new(ResponseContent.Whole, static response => ResponseText.Decode(response));
    }
}
