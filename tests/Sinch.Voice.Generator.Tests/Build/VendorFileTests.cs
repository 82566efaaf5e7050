using System.Security.Cryptography;

namespace Sinch.Voice.Generator.Tests.Build;

/// <summary>The vendor's document is never edited: an update is a file copy, and a new checksum here.</summary>
public class VendorFileTests
{
    [Fact]
    public void The_document_is_the_vendors_byte_for_byte()
        => Assert.Equal(
            "7de72fde6d6f144249fd49f7ca28a5aaf8e6cd1dabb5be79b06fc2d8713992f7",
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(VendorDocument.Path))));
}
