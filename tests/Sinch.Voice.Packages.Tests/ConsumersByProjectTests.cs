using Sinch.Voice.Packages.Tests.Infrastructure;

namespace Sinch.Voice.Packages.Tests;

/// <summary>The consumers with the generator and the runtime as projects.</summary>
public sealed class ConsumersByProjectTests(ProjectConsumers consumers) : ConsumerTests(consumers), IClassFixture<ProjectConsumers>;
