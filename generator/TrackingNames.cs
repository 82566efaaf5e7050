namespace Sinch.Voice.Generator;

/// <summary>Names the pipeline's stages, so that tests see which ones ran again.</summary>
internal static class TrackingNames
{
    public const string Manifest = nameof(Manifest);
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
