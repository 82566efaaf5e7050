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

    /// <summary>A folder with a space in its name.</summary>
    private string Packages => _folder.PathOf("the packages");

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
        Assert.Empty(Directory.EnumerateDirectories(Packages));
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
        AssertUnchanged();
    }

    [Fact]
    public async Task A_wrong_password_signs_nothing_and_is_not_printed()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        const string Wrong = "sesame-of-another";
        CreateCertificate();
        CopyPackages(Package);

        var (exitCode, output) = await RunAsync(new() { ["SIGN_CERTIFICATE"] = Certificate, ["SIGN_CERTIFICATE_PASSWORD"] = Wrong }, Packages);

        Assert.Equal(1, exitCode);
        Assert.Contains("Invalid password", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Wrong, output, StringComparison.Ordinal);
        AssertUnchanged();
    }

    [Fact]
    public async Task What_is_missing_is_named()
    {
        Assert.SkipUnless(Script.CanRun, "The script needs a shell.");
        CreateCertificate();
        CopyPackages(Package);
        var empty = Directory.CreateDirectory(_folder.PathOf("empty")).FullName;
        Dictionary<string, string> With(string certificate, string config = "") => new() { ["SIGN_CERTIFICATE"] = certificate, ["SIGN_CONFIG"] = config };

        Assert.Equal((1, ".ci/sign: Name the folder of the packages: .ci/sign FOLDER\n"), await RunAsync(With(Certificate)));
        Assert.Equal((1, ".ci/sign: Set SIGN_CERTIFICATE to the PFX file of the certificate.\n"), await RunAsync(With(""), Packages));
        Assert.Equal((1, $".ci/sign: The certificate '{empty}' is not a file. Set SIGN_CERTIFICATE to the PFX file.\n"), await RunAsync(With(empty), Packages));
        Assert.Equal(
            (1, ".ci/sign: The configuration 'no.config' is not a file. Set SIGN_CONFIG to a nuget.config, or unset it.\n"),
            await RunAsync(With(Certificate, "no.config"), Packages));
        Assert.Equal((1, $".ci/sign: There are no packages in '{empty}'. Pack them with .ci/release.\n"), await RunAsync(With(Certificate), empty));
        AssertUnchanged();
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
        => RunAsync(
            new() { ["SIGN_CERTIFICATE"] = Certificate, ["SIGN_CERTIFICATE_PASSWORD"] = Password, ["SIGN_CONFIG"] = config ?? string.Empty },
            Packages);

    private static Task<(int ExitCode, string Output)> RunAsync(Dictionary<string, string> environment, params string[] arguments)
        => Script.RunAsync(Repository.PathOf(".ci/sign"), environment, TestContext.Current.CancellationToken, arguments);

    /// <summary>The folder holds the package as it was packed, and nothing else.</summary>
    private void AssertUnchanged()
    {
        var file = Assert.Single(Directory.EnumerateFileSystemEntries(Packages));
        Assert.Equal(File.ReadAllBytes(feed.FileOf(Package)), File.ReadAllBytes(file));
    }
}
