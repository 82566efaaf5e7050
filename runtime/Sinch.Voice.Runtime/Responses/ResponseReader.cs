using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>
/// Creates readers for the successful responses of operations. The readers whose result may be <see langword="null"/> take the success codes without
/// content.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ResponseReader
{
    /// <summary>Gets the reader of text. It uses the charset of the response, or UTF-8 if there is none.</summary>
    public static ResponseReader<string> Text => TextReader.Instance;

    /// <summary>Gets the reader that returns the content as a stream. The caller disposes the stream, which releases the connection.</summary>
    public static ResponseReader<Stream> Stream { get; } = new(ResponseContent.Live, static response => response.TakeContent());

    /// <summary>Gets the reader that ignores the content.</summary>
    internal static ResponseReader<object?> Nothing { get; } = new(ResponseContent.Nothing, static _ => null);

    /// <summary>Creates a reader of JSON.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The delegate that reads the value.</param>
    /// <returns>The reader.</returns>
    public static ResponseReader<T> Json<T>(JsonValueReader<T> read)
        => new(ResponseContent.Whole, response => JsonResponse.Read(response, read));

    /// <summary>Creates a reader of JSON that may be <c>null</c> or missing.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="read">The delegate that reads the value.</param>
    /// <param name="withoutContent">The success codes without content.</param>
    /// <returns>The reader.</returns>
    public static ResponseReader<T?> JsonOrNothing<T>(JsonValueReader<T> read, params int[] withoutContent)
        => new(ResponseContent.Whole, response => JsonResponse.ReadOrDefault(response, read), withoutContent);

    /// <summary>Creates a reader of text that may be missing.</summary>
    /// <param name="withoutContent">The success codes without content.</param>
    /// <returns>The reader.</returns>
    public static ResponseReader<string?> TextOrNothing(params int[] withoutContent)
        => new(ResponseContent.Whole, static response => ResponseText.Decode(response), withoutContent);

    /// <summary>Creates a reader that returns the content as a stream, if there is any.</summary>
    /// <param name="withoutContent">The success codes without content.</param>
    /// <returns>The reader.</returns>
    public static ResponseReader<Stream?> StreamOrNothing(params int[] withoutContent)
        => new(ResponseContent.Live, static response => response.TakeContent(), withoutContent);

    /// <summary>
    /// Holds the reader of text in a separate type, so that a native application without text responses does not include the tables of code pages.
    /// </summary>
    private static class TextReader
    {
        public static readonly ResponseReader<string> Instance = new(ResponseContent.Whole, static response => ResponseText.Decode(response));
    }
}
