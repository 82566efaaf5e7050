namespace Sinch.Voice.Generator.Reading.Shapes;

/// <summary>What a reference stands for.</summary>
internal enum ReferenceKind
{
    /// <summary>A schema.</summary>
    Schema,

    /// <summary>A variant in a discriminator's mapping, which may be named by its plain name, or a dynamic reference.</summary>
    Name,

    /// <summary>Anything else that can be a component.</summary>
    Other,
}
