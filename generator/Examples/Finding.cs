namespace Sinch.Voice.Generator.Examples;

/// <summary>A way in which a value doesn't fit its schema, at the value.</summary>
internal sealed record Finding(FindingKind Kind, string Pointer, string Text);

/// <summary>What a finding is about, as far as it helps to tell which variant of a union was meant.</summary>
internal enum FindingKind
{
    /// <summary>The value has another type.</summary>
    Type,

    /// <summary>The value isn't one of the values given.</summary>
    FixedValue,

    /// <summary>Anything else that the schema demands.</summary>
    Other,
}
