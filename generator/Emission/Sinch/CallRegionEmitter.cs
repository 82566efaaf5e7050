using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits what binds a client to the region of a call.</summary>
internal static class CallRegionEmitter
{
    private const string CallResource = RuntimeNames.Runtime + ".CallResource";

    // public virtual SinchVoiceClient For(string? callResourceUrl) => …
    // public virtual SinchVoiceClient For(ServerRegion region) => …
    public static void Emit(SourceWriter writer, ClientModel model)
        => writer.Line(
            $$"""
            /// <summary>The client for the region that manages a call which came in: <c>voice.For(ice.CallResourceUrl)</c>.</summary>
            /// <param name="callResourceUrl">The address of the call, as an event names it; <see langword="null"/>, where the event names none, for this client.</param>
            /// <returns>A client that shares all it has with this one. Making it costs next to nothing, so there is no need to keep it.</returns>
            /// <remarks>
            /// Only the region is taken from the address. <see cref="{{RuntimeNames.ApiClientOptions}}.Endpoint"/> and <see cref="{{RuntimeNames.ApiClientOptions}}.ServerOverrides"/>
            /// hold for it as they do for the region of the options.
            /// </remarks>
            /// <exception cref="global::System.ArgumentException">It is no address, or its server is neither a region of the document nor named by the options: such a one isn't given the credential.</exception>
            public virtual {{model.ClassName}} For(string? callResourceUrl) => callResourceUrl is null ? this : new({{CallResource}}.PipelineFor(_pipeline, callResourceUrl));

            /// <summary>Returns a client for the region that manages the call of a callback: <c>voice.For(context)</c>.</summary>
            /// <param name="context">The context of the callback. If its event names no region, this client is returned.</param>
            /// <returns>A client that shares the connections and settings of this one.</returns>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="context"/> is <see langword="null"/>.</exception>
            /// <exception cref="global::System.ArgumentException">The server of the call is neither a region of the document nor a server of the options.</exception>
            public virtual {{model.ClassName}} For({{RuntimeNames.CallbackContext}} context)
                => For((context ?? throw new {{RuntimeNames.ArgumentNullException}}(nameof(context))).CallResourceUrl);

            /// <summary>The client for another region.</summary>
            /// <param name="region">The region. One that the document doesn't list is given the credential, since it is named here.</param>
            /// <returns>A client that shares all it has with this one. Making it costs next to nothing, so there is no need to keep it.</returns>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="region"/> is <see langword="null"/>.</exception>
            public virtual {{model.ClassName}} For({{RuntimeNames.ServerRegion}} region) => new(_pipeline.For(region));
            """);
}
