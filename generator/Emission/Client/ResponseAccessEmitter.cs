using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the methods that return the status and headers of a response with its result.</summary>
internal static class ResponseAccessEmitter
{
    // public virtual Task<ApiResponse<TResult>> WithResponseAsync<TResult>(Func<PetstoreClient, Task<TResult>> call)
    //     => ObservedCall.InvokeAsync(_pipeline, static pipeline => new PetstoreClient(pipeline), call);
    //
    // public virtual Task<ResponseInfo> WithResponseAsync(Func<PetstoreClient, Task> call)
    //     => ObservedCall.InvokeAsync(_pipeline, static pipeline => new PetstoreClient(pipeline), call);
    public static void Emit(SourceWriter writer, ClientModel model)
        => writer.Line(
            $$"""
            /// <summary>Makes a call and returns its result with the status and headers of the response.</summary>
            /// <typeparam name="TResult">The type of the result.</typeparam>
            /// <param name="call">The call, such as <c>client => client.{{Example(model)}}</c>. It uses the client that it is passed; the last response counts.</param>
            /// <returns>The result with the status and headers.</returns>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="call"/> is <see langword="null"/>.</exception>
            /// <exception cref="global::System.InvalidOperationException"><paramref name="call"/> made no call.</exception>
            public virtual {{RuntimeNames.Task}}<{{RuntimeNames.ApiResponse}}<TResult>> WithResponseAsync<TResult>({{RuntimeNames.Func}}<{{model.ClassName}}, {{RuntimeNames.Task}}<TResult>> call)
                => {{RuntimeNames.ObservedCall}}.InvokeAsync(_pipeline, static pipeline => new {{model.ClassName}}(pipeline), call);

            /// <summary>Makes a call without a result and returns the status and headers of the response.</summary>
            /// <param name="call">The call. It uses the client that it is passed; the last response counts.</param>
            /// <returns>The status and headers.</returns>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="call"/> is <see langword="null"/>.</exception>
            /// <exception cref="global::System.InvalidOperationException"><paramref name="call"/> made no call.</exception>
            public virtual {{RuntimeNames.Task}}<{{RuntimeNames.ResponseInfo}}> WithResponseAsync({{RuntimeNames.Func}}<{{model.ClassName}}, {{RuntimeNames.Task}}> call)
                => {{RuntimeNames.ObservedCall}}.InvokeAsync(_pipeline, static pipeline => new {{model.ClassName}}(pipeline), call);
            """);

    private static string Example(ClientModel model) => model.Groups.Count > 0 ? $"{model.Groups[0].PropertyName}.…" : "…";
}
