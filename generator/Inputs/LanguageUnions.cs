using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Determines whether emitted unions can be C# unions.</summary>
internal static class LanguageUnions
{
    public const string Attribute = "System.Runtime.CompilerServices.UnionAttribute";

    /// <summary>The referenced Roslyn version does not declare it.</summary>
    private const LanguageVersion CSharp15 = (LanguageVersion)1500;

    private const string EmbeddedAttribute = "EmbeddedAttribute";

    public static UnionSupport Find(Compilation compilation, LanguageVersion languageVersion)
    {
        if (!IsIn(languageVersion, LanguageVersionFacts.TryParse("15", out _)))
        {
            return UnionSupport.None;
        }

        // Several references may each expose an internal attribute, none of which could be used by its name.
        var attributes = compilation.GetTypesByMetadataName(Attribute);
        return attributes.Any(type => IsOwn(type, compilation)) || attributes.Count(type => CanBeUsed(type, compilation)) == 1
            ? UnionSupport.Complete
            : UnionSupport.WithoutAttribute;
    }

    /// <summary>Returns whether a language version has unions.</summary>
    /// <param name="version">The language version, already mapped to an effective one.</param>
    /// <param name="compilerKnows15">
    /// Whether the compiler knows C# 15. An older one may have a preview of unions that differs from C# 15: in that of SDK 10.0.4xx the pattern <c>{
    /// }</c> unwraps a union, in C# 15 it does not.
    /// </param>
    public static bool IsIn(LanguageVersion version, bool compilerKnows15)
        => version == LanguageVersion.Preview ? compilerKnows15 : version >= CSharp15;

    private static bool IsOwn(INamedTypeSymbol type, Compilation compilation)
        => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    /// <summary>The compiler does not find embedded types of references, whatever their accessibility.</summary>
    private static bool CanBeUsed(INamedTypeSymbol type, Compilation compilation)
        => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            && !type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: EmbeddedAttribute, ContainingNamespace.Name: "CodeAnalysis" });
}

/// <summary>Specifies the support of the consumer's compiler and framework for unions, which C# has from version 15 on.</summary>
internal enum UnionSupport
{
    /// <summary>The language version has no unions. A newer compiler would reject patterns on a marked type.</summary>
    None,

    /// <summary>The language has unions, and a usable attribute exists.</summary>
    Complete,

    /// <summary>The language has unions, but no reference declares the attribute.</summary>
    WithoutAttribute,
}
