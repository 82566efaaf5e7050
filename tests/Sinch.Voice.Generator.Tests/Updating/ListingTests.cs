using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

public class ListingTests(ITestOutputHelper output)
{
    [Fact]
    public void Show() => output.WriteLine(Listing.Of(Spec.Vendor));
}
