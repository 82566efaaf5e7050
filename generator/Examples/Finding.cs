namespace Sinch.Voice.Generator.Examples;

/// <summary>Represents a mismatch between a value and its schema.</summary>
internal sealed record Finding(FindingKind Kind, string Pointer, string Text);

/// <summary>Classifies a finding, as far as that helps to find the intended variant of a union.</summary>
internal enum FindingKind
{
    /// <summary>The value has another type.</summary>
    Type,

    /// <summary>The value is not one of the listed values.</summary>
    FixedValue,

    /// <summary>Any other violation.</summary>
    Other,
}
