namespace Sinch.Voice.Generator.Model;

/// <summary>A path parameter.</summary>
/// <param name="WireName">The name in the template.</param>
/// <param name="Name">The name in C#, without an escaping <c>@</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record ParameterModel(string WireName, string Name, TypeReference Type, string? Description);
