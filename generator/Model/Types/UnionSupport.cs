namespace Sinch.Voice.Generator.Model.Types;

/// <summary>What the consumer's compiler and framework make of unions, which the language has from C# 15 on.</summary>
internal enum UnionSupport
{
    /// <summary>The language version has no unions. A newer compiler would refuse patterns on a type that is marked as one.</summary>
    None,

    /// <summary>The language has them, and the attribute that marks them can be used.</summary>
    Complete,

    /// <summary>The language has them, but nothing that is referenced declares the attribute.</summary>
    WithoutAttribute,
}
