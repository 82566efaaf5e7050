namespace Sinch.Voice.Generator;

/// <summary>The names of the pipeline's stages, by which tests see what was re-run.</summary>
internal static class TrackingNames
{
    public const string Sources = nameof(Sources);
    public const string Facts = nameof(Facts);
    public const string Distinct = nameof(Distinct);
    public const string Companions = nameof(Companions);
    public const string Accompanied = nameof(Accompanied);
    public const string Results = nameof(Results);
    public const string Diagnostics = nameof(Diagnostics);
    public const string Files = nameof(Files);
    public const string UnionAttribute = nameof(UnionAttribute);
}
