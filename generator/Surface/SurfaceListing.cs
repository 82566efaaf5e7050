using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Surface;

/// <summary>The public surface of a generated client: a line for each type and each member, in ordinal order.</summary>
/// <remarks>It is made of nothing but the model, so that it changes with what a caller sees and with nothing else.</remarks>
internal static class SurfaceListing
{
    public static EquatableArray<SurfaceLine> Of(ApiModel model)
        => model.Types.SelectMany(TypeLines.Of)
            .Concat(model.Groups.SelectMany(group => ClientLines.Of(model.Client, group)))
            .Concat(ClientLines.Of(model.Client))
            .Concat(model.Callbacks is { } callbacks ? ClientLines.Of(callbacks) : [])
            .OrderBy(line => line.ToString(), StringComparer.Ordinal)
            .ToEquatableArray();
}
