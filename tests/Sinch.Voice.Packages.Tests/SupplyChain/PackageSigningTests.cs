using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests.SupplyChain;

/// <summary>Packages signed with <c>.ci/sign</c>, by a certificate that is made for the test.</summary>
public sealed class PackageSigningTests(PackageFeed feed) : IDisposable
{
    private const string Package = "Sinch.Voice.Templates";
    private const string Password = "throw-away";

    private readonly TemporaryFolder _folder = new();

    private string Certificate => _folder.PathOf("certificate.pfx");

    private string Packages => _folder.PathOf("packages");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_package_is_signed_and_verified()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var fingerprint = CreateCertificate();
        CopyPackages();

        var (exitCode, output) = await SignAsync(Trusting(fingerprint));

        Assert.True(exitCode == 0, output);
        Assert.All(feed.Packages, package => Assert.Contains($"Verifying {package}.{PackageFeed.Version}", output, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Packages), file => Assert.NotNull(Archive.Find(file, ".signature.p7s")));
        Assert.Contains(fingerprint, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_does_not_pass()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        CreateCertificate();
        CopyPackages(Package);

        var (exitCode, output) = await SignAsync(null);

        Assert.Equal(1, exitCode);
        Assert.Contains("error: NU3018", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_trusts_the_certificate_restores_only_what_it_signed()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        var config = Trusting(CreateCertificate());
        CopyPackages(Package);
        var file = Assert.Single(Directory.EnumerateFiles(Packages));
        Assert.Equal((1, true), Has(await RestoreAsync(), "NU3004"));

        var (exitCode, output) = await SignAsync(config);
        Assert.True(exitCode == 0, output);
        Assert.Equal((0, false), Has(await RestoreAsync(), "error"));

        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[bytes.AsSpan().IndexOf("README.md"u8) + 60] ^= 1;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        Assert.Equal((1, true), Has(await RestoreAsync(), "NU3008"));

        Task<(int ExitCode, string Output)> RestoreAsync()
        {
            var project = _folder.Write(
                "project/project.csproj",
                $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup><TargetFramework>net10.0</TargetFramework><DisableImplicitFrameworkReferences>true</DisableImplicitFrameworkReferences></PropertyGroup>
                  <ItemGroup><PackageDownload Include="{Package}" Version="[{PackageFeed.Version}]" /></ItemGroup>
                </Project>
                """);
            return DotNet.TryRunAsync(
                Path.GetDirectoryName(project)!,
                new Dictionary<string, string> { ["NUGET_PACKAGES"] = _folder.PathOf(Guid.NewGuid().ToString("N")), ["DOTNET_NUGET_SIGNATURE_VERIFICATION"] = "true" },
                TestContext.Current.CancellationToken,
                "restore", project, "--configfile", config, "--force", "-p:EnableTargetingPackDownload=false");
        }

        static (int ExitCode, bool IsThere) Has((int ExitCode, string Output) result, string text)
            => (result.ExitCode, result.Output.Contains(text, StringComparison.Ordinal));
    }

    /// <summary>Makes a certificate that only signs code, as an authority would.</summary>
    /// <returns>Its fingerprint.</returns>
    private string CreateCertificate()
    {
        using var key = RSA.Create(3072);
        var request = new CertificateRequest("CN=Throw-away", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3")], critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllBytes(Certificate, certificate.Export(X509ContentType.Pfx, Password));
        return certificate.GetCertHashString(HashAlgorithmName.SHA256);
    }

    private void CopyPackages(params string[] packages)
    {
        Directory.CreateDirectory(Packages);
        foreach (var package in packages.Length == 0 ? feed.Packages : packages)
        {
            File.Copy(feed.FileOf(package), Path.Combine(Packages, Path.GetFileName(feed.FileOf(package))));
        }
    }

    private string Trusting(string fingerprint)
        => _folder.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources><clear /><add key="signed" value="{Packages}" /></packageSources>
              <config><add key="signatureValidationMode" value="require" /></config>
              <trustedSigners><author name="us"><certificate fingerprint="{fingerprint}" hashAlgorithm="SHA256" allowUntrustedRoot="true" /></author></trustedSigners>
            </configuration>
            """);

    private Task<(int ExitCode, string Output)> SignAsync(string? config)
        => Script.RunAsync(
            Repository.PathOf(".ci/sign"),
            new Dictionary<string, string> { ["SIGN_CERTIFICATE"] = Certificate, ["SIGN_CERTIFICATE_PASSWORD"] = Password, ["SIGN_CONFIG"] = config ?? string.Empty },
            TestContext.Current.CancellationToken,
            Packages);
}
