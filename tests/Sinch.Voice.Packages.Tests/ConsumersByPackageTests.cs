using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The consumers with nothing but the packages.</summary>
public sealed class ConsumersByPackageTests(PackageConsumers consumers) : ConsumerTests(consumers), IClassFixture<PackageConsumers>;
