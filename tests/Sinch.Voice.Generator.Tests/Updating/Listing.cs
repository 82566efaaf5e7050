using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>The listing of a run, as the target of the package writes it to a baseline.</summary>
internal static class Listing
{
    public const string BaselinePath = "spec/api.txt";

    /// <summary>The lines of the listing, without the comment at its top.</summary>
    public static IReadOnlyList<string> LinesOf(GeneratorRun run, string client = "Sinch.Voice.SinchVoiceClient")
        => [.. TextOf(run, client).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1)];

    /// <summary>The whole listing.</summary>
    public static string TextOf(GeneratorRun run, string client = "Sinch.Voice.SinchVoiceClient")
    {
        var source = run.Source($"{client}.PublicApi.g.cs");
        return source[source.IndexOf("// # ", StringComparison.Ordinal)..].Replace("\n// ", "\n", StringComparison.Ordinal)["// ".Length..];
    }

    /// <summary>The listing of a document.</summary>
    public static string Of(Spec spec) => TextOf(new GeneratorHost(spec).Run());

    /// <summary>A document whose item names a baseline, and the baseline.</summary>
    public static Spec[] With(this Spec spec, string baseline)
        => [spec with { Metadata = new(spec.Metadata) { ["ApiBaseline"] = BaselinePath } }, Spec.Companion(BaselinePath, baseline)];
}
