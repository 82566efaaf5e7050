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
    public void The_vendor_document_compiles_without_a_warning(LanguageVersion version)
        => Generate.From(version, Spec.Vendor).AssertDiagnostics(VendorDiagnostics.Expected).AssertCompiles();

    [Fact]
    public void Two_copies_compile_side_by_side()
    {
        var other = Spec.Vendor with
        {
            Path = "spec/copy.json",
            Metadata = new() { ["Namespace"] = "Contoso.Calls", ["ClientName"] = "VoiceClient", ["Accessibility"] = "internal" },
        };
        Generate.From(Spec.Vendor, other).AssertCompiles();
    }
}
