using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Callbacks;

/// <summary>Finds the properties of an event that identify its call. The runtime logs the ID, and selects the region of the call by its URL.</summary>
internal static class CallProperties
{
    /// <returns>The C# name of the string property <c>callid</c>; <see langword="null"/> if there is none.</returns>
    public static string? Id(ObjectModel model) => Find(model, "callid");

    /// <returns>The C# name of the string property <c>callResourceUrl</c>; <see langword="null"/> if there is none.</returns>
    public static string? ResourceUrl(ObjectModel model) => Find(model, "callResourceUrl");

    /// <summary>Ignores case, as the reader does: the vendor's documents have <c>callid</c> and <c>callId</c>.</summary>
    private static string? Find(ObjectModel model, string wireName)
        => model.Properties
            .FirstOrDefault(property => property.Type is PrimitiveType { Kind: PrimitiveKind.String } && property.WireName.Equals(wireName, StringComparison.OrdinalIgnoreCase))?
            .Name;
}
