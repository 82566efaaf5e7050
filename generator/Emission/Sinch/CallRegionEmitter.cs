using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits the methods that bind a client to the region of a call.</summary>
internal static class CallRegionEmitter
{
    private const string CallResource = RuntimeNames.Runtime + ".CallResource";

    // public virtual SinchVoiceClient For(string? callResourceUrl) => …
    // public virtual SinchVoiceClient For(ServerRegion region) => …
    public static void Emit(SourceWriter writer, ClientModel model)
        => writer.Line(
            $$"""
            /// <summary>Returns the client for the region that manages a call: <c>voice.For(ice.CallResourceUrl)</c>.</summary>
            /// <param name="callResourceUrl">The URL of the call from its event. If it is <see langword="null"/>, this client is returned.</param>
            /// <returns>A client that shares everything else with this one. It is cheap to create, so there is no need to keep it.</returns>
            /// <remarks>
            /// Only the region is taken from the URL. <see cref="{{RuntimeNames.ApiClientOptions}}.Endpoint"/> and
            /// <see cref="{{RuntimeNames.ApiClientOptions}}.ServerOverrides"/> apply to it as they do to the region in the options.
            /// </remarks>
            /// <exception cref="global::System.ArgumentException">
            /// The value is not an absolute URL, or its server is neither in the document nor in the options. Credentials are sent to known servers only.
            /// </exception>
            public virtual {{model.ClassName}} For(string? callResourceUrl) => callResourceUrl is null ? this : new({{CallResource}}.PipelineFor(_pipeline, callResourceUrl));

            /// <summary>Returns a client for the region that manages the call of a callback: <c>voice.For(context)</c>.</summary>
            /// <param name="context">The context of the callback. If its event names no region, this client is returned.</param>
            /// <returns>A client that shares the connections and settings of this one.</returns>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="context"/> is <see langword="null"/>.</exception>
            /// <exception cref="global::System.ArgumentException">The server of the call is neither a region of the document nor a server of the options.</exception>
            public virtual {{model.ClassName}} For({{RuntimeNames.CallbackContext}} context)
                => For((context ?? throw new {{RuntimeNames.ArgumentNullException}}(nameof(context))).CallResourceUrl);

            /// <summary>Returns the client for another region.</summary>
            /// <param name="region">The region. It receives the credential even if the document does not list it.</param>
            /// <returns>A client that shares everything else with this one. It is cheap to create, so there is no need to keep it.</returns>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="region"/> is <see langword="null"/>.</exception>
            public virtual {{model.ClassName}} For({{RuntimeNames.ServerRegion}} region) => new(_pipeline.For(region));
            """);
}
