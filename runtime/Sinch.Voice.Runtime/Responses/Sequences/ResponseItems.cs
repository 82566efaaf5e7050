using System.Runtime.CompilerServices;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Reads the items of a response, and reports everything that ends them early as the failure of the call.</summary>
internal static class ResponseItems
{
    /// <exception cref="ApiException">An item can't be read, or the connection was lost.</exception>
    public static async IAsyncEnumerable<T> ReadAsync<T>(
        ClientSettings settings,
        ApiOperation operation,
        ApiResponse response,
        SequenceReader<T> reader,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var source = new SequenceSource(response.Content, response.MediaType, settings.Options.MaxResponseSize, settings.Logger);
        await using var items = reader.ReadAsync(source, cancellationToken).GetAsyncEnumerator(cancellationToken);
        for (var count = 0L; ; count++)
        {
            try
            {
                if (!await items.MoveNextAsync().ConfigureAwait(false))
                {
                    yield break;
                }
            }
            catch (UnreadableItemException exception)
            {
                var problem = new UnreadableResponseException($"item {count + 1} of the response {exception.Message}", exception.InnerException);
                throw ErrorResponse.Unreadable(settings, operation, response.WithBody(exception.Item), problem);
            }
            catch (Exception exception)
            {
                // A decompressor, or the content of a user's handler, may throw any exception.
                cancellationToken.ThrowIfCancellationRequested();
                var cause = TransportCause.Clean(exception, SecretRedactor.Of(settings.Credential, response.Request));
                throw ErrorResponse.Lost(settings, operation, response, cause, $"the connection ended {(count == 0 ? "before the first item" : $"after item {count}")}: {cause.Message}");
            }

            yield return items.Current;
        }
    }
}
