using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Snapshots;

/// <summary>The complete output for the vendor's document, so that a change of it shows in review.</summary>
public class VendorDocumentTests
{
    [Fact]
    public Task The_complete_output_is_as_reviewed() => Snapshot.Verify(this, new GeneratorHost(Spec.Corrected));
}
