using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits the methods that bind a client to the region of a call.</summary>
internal static class CallRegionEmitter
{
    // public virtual SinchVoiceClient For(string? callResourceUrl) => …
    // public virtual SinchVoiceClient For(ServerRegion region) => …
    public static void Emit(SourceWriter writer, ClientModel model)
        => writer.Line(
            $$"""
            /// <summary>Returns the client for the region that manages a call: <c>voice.For(ice.CallResourceUrl)</c>.</summary>
            /// <param name="callResourceUrl">The URL of the call from its event. If it is <see langword="null"/>, this client is returned.</param>
            /// <returns>A client that shares everything else with this one. It is cheap to create, so there is no need to keep it.</returns>
            /// <remarks>
            /// Only the region is taken from the URL. <see cref="{{RuntimeNames.Options}}.Endpoint"/> and
            /// <see cref="{{RuntimeNames.Options}}.ServerOverrides"/> apply to it as they do to the region in the options.
            /// </remarks>
            /// <exception cref="global::System.ArgumentException">
            /// The value is not an absolute URL, or its server is neither in the document nor in the options. Credentials are sent to known servers only.
            /// </exception>
            public virtual {{model.ClassName}} For(string? callResourceUrl) => callResourceUrl is null ? this : new(_pipeline.For(callResourceUrl));

            /// <summary>Returns the client for another region.</summary>
            /// <param name="region">The region. It receives the credential even if the document does not list it.</param>
            /// <returns>A client that shares everything else with this one. It is cheap to create, so there is no need to keep it.</returns>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="region"/> is <see langword="null"/>.</exception>
            public virtual {{model.ClassName}} For({{RuntimeNames.ServerRegion}} region) => new(_pipeline.For(region));
            """);
}
