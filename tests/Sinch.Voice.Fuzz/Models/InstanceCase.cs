using Sinch.Voice.Fuzz.Readings;

namespace Sinch.Voice.Fuzz.Models;

/// <summary>An instance of a generated type.</summary>
/// <param name="Reader">The type.</param>
/// <param name="Instance">The instance.</param>
internal sealed record InstanceCase(ModelReader Reader, object Instance);
