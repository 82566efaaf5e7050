using System.ComponentModel;

namespace Sinch.Voice.Runtime;

/// <summary>Makes calls whose caller needs the status and headers of the response. The emitted <c>WithResponseAsync</c> uses it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObservedCall
{
    /// <summary>Makes a call and returns its result with the status and headers of the response.</summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <typeparam name="TResult">The type of the result.</typeparam>
    /// <param name="pipeline">The pipeline of the client.</param>
    /// <param name="create">The function that creates a client.</param>
    /// <param name="call">The call.</param>
    /// <returns>The result with the status and headers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="call"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="call"/> did not use the client that it was passed.</exception>
    public static async Task<ApiResponse<TResult>> InvokeAsync<TClient, TResult>(
        ApiPipeline pipeline, Func<ApiPipeline, TClient> create, Func<TClient, Task<TResult>> call)
    {
        var observer = new Observer();
        var result = await Begin(observer, pipeline, create, call).ConfigureAwait(false);
        var response = observer.Response;
        return new ApiResponse<TResult> { Value = result, StatusCode = response.StatusCode, Headers = response.Headers };
    }

    /// <summary>Makes a call without a result and returns the status and headers of the response.</summary>
    /// <typeparam name="TClient">The generated client.</typeparam>
    /// <param name="pipeline">The pipeline of the client.</param>
    /// <param name="create">The function that creates a client.</param>
    /// <param name="call">The call.</param>
    /// <returns>The status and headers.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="call"/> is <see langword="null"/>.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="call"/> did not use the client that it was passed.</exception>
    public static async Task<ResponseInfo> InvokeAsync<TClient>(ApiPipeline pipeline, Func<ApiPipeline, TClient> create, Func<TClient, Task> call)
    {
        var observer = new Observer();
        await Begin(observer, pipeline, create, call).ConfigureAwait(false);
        return observer.Response;
    }

    private static TTask Begin<TClient, TTask>(Observer observer, ApiPipeline pipeline, Func<ApiPipeline, TClient> create, Func<TClient, TTask> call)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(call);
        pipeline.ThrowIfUnconnected("WithResponseAsync");
        return call(create(pipeline.Observe(observer.Add)));
    }

    /// <summary>Keeps the last response: a delegate may make several calls, and its result comes from the last one.</summary>
    private sealed class Observer
    {
        private ResponseInfo? _response;

        public ResponseInfo Response
            => _response ?? throw new InvalidOperationException("The delegate made no call. Call an operation of the client that is passed to the delegate.");

        public void Add(ResponseInfo response) => _response = response;
    }
}
