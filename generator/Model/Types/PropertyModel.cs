namespace Sinch.Voice.Generator.Model.Types;

/// <summary>A property of an object schema.</summary>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Name">The name in C#.</param>
/// <param name="Type">The type of a value that is present.</param>
/// <param name="Required">Whether a writer must set it.</param>
/// <param name="Nullable">Whether the document allows JSON <c>null</c> for it.</param>
/// <param name="Fixed">The only value it can have, if the document fixes one.</param>
/// <param name="Default">The default in C# terms, for the documentation only: defaults are applied by the platform.</param>
/// <param name="Description">The description in CommonMark.</param>
/// <param name="Deprecated">Whether the document marks it as deprecated.</param>
internal sealed record PropertyModel(
    string WireName,
    string Name,
    TypeReference Type,
    bool Required,
    bool Nullable,
    FixedValue? Fixed,
    string? Default,
    string? Description,
    bool Deprecated);
