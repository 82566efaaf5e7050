using VerifyXunit;

namespace SnapshotTests;

public class ClientTests
{
    [Fact]
    public Task GeneratedClientIsAsReviewed()
        => Verifier.Verify(SpecDriver.Run("api.json", new() { ["Namespace"] = "Contoso.Calls", ["ClientName"] = "CallsApi" }));
}
