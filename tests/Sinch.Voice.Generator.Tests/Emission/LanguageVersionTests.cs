using Microsoft.CodeAnalysis.CSharp;
using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Emission;

/// <summary>The whole output compiles without a warning, XML documentation checked.</summary>
public class LanguageVersionTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.CSharp15)]
    [InlineData(LanguageVersion.Preview)]
    public void The_vendor_document_compiles_without_a_warning(LanguageVersion version)
        => Generate.From(version, Spec.Vendor).AssertDiagnostics(VendorDiagnostics.Expected).AssertCompiles();

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    [InlineData(LanguageVersion.CSharp14)]
    [InlineData(LanguageVersion.CSharp15)]
    public void With_its_overlay_there_is_nothing_to_say_of_it(LanguageVersion version) => Generate.From(version, Spec.Corrected).AssertClean();

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp15)]
    public void Two_copies_compile_side_by_side(LanguageVersion version)
    {
        var other = Spec.Vendor with
        {
            Path = "spec/copy.json",
            Metadata = new() { ["Namespace"] = "Contoso.Calls", ["ClientName"] = "VoiceClient", ["Accessibility"] = "internal" },
        };
        Generate.From(version, Spec.Vendor, other).AssertCompiles();
    }
}
