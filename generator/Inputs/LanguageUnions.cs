using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Sinch.Voice.Generator.Inputs;

/// <summary>Finds out whether emitted unions can be unions of the language.</summary>
internal static class LanguageUnions
{
    public const string Attribute = "System.Runtime.CompilerServices.UnionAttribute";

    /// <summary>The Roslyn that this is compiled against doesn't name it.</summary>
    private const LanguageVersion CSharp15 = (LanguageVersion)1500;

    private const string EmbeddedAttribute = "EmbeddedAttribute";

    public static UnionSupport Find(Compilation compilation, LanguageVersion languageVersion)
    {
        if (!IsIn(languageVersion, LanguageVersionFacts.TryParse("15", out _)))
        {
            return UnionSupport.None;
        }

        // Several references can each show an internal attribute of their own, of which none could be used by its name.
        var attributes = compilation.GetTypesByMetadataName(Attribute);
        return attributes.Any(type => IsOwn(type, compilation)) || attributes.Count(type => CanBeUsed(type, compilation)) == 1
            ? UnionSupport.Complete
            : UnionSupport.WithoutAttribute;
    }

    /// <summary>Whether a language version has unions.</summary>
    /// <param name="version">The language version, already mapped to an effective one.</param>
    /// <param name="compilerKnows15">
    /// Whether the compiler knows C# 15. One that doesn't may have a preview of unions, but not the unions that C# 15 has: in that of SDK
    /// 10.0.4xx the pattern <c>{ }</c> unwraps a union, in C# 15 it doesn't.
    /// </param>
    public static bool IsIn(LanguageVersion version, bool compilerKnows15)
        => version == LanguageVersion.Preview ? compilerKnows15 : version >= CSharp15;

    private static bool IsOwn(INamedTypeSymbol type, Compilation compilation)
        => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);

    /// <summary>The compiler finds no embedded types of references, whatever their accessibility.</summary>
    private static bool CanBeUsed(INamedTypeSymbol type, Compilation compilation)
        => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly)
            && !type.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: EmbeddedAttribute, ContainingNamespace.Name: "CodeAnalysis" });
}

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
