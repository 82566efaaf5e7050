using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Inputs;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Reports the differences between the public surface and the API baseline.</summary>
internal static class SurfaceCheck
{
    /// <summary>The package's target that writes the API baseline.</summary>
    public const string RefreshTarget = "RefreshSinchVoiceApi";

    /// <summary>The number of new members in one message.</summary>
    private const int MostNames = 5;

    public static void Run(
        SpecDocument document, ApiModel model, EquatableArray<SurfaceLine> surface, SpecSource source, DiagnosticSink diagnostics)
    {
        if (source.Options.ApiBaseline.Length == 0)
        {
            return;
        }

        var file = source.FindCompanion(source.Options.ApiBaseline);
        var before = file is null ? [] : ApiBaseline.Read(file, diagnostics);
        if (file is null || before.Count == 0)
        {
            var location = file is null ? source.Location : LocationInfo.StartOf(file.Path);
            diagnostics.Add(DiagnosticInfo.Create(DiagnosticDescriptors.BaselineEmpty, location, source.Options.ApiBaseline, RefreshTarget));
            return;
        }

        var changes = SurfaceDifference.Between(before, surface);
        var origins = new Lazy<SurfaceOrigins>(() => new SurfaceOrigins(model, new DocumentSchemas(document)));
        foreach (var change in changes)
        {
            diagnostics.Add(Describe(change, origins.Value, document.Json));
        }

        if (changes.Where(change => change.Before is null).Select(change => $"'{change.After!.Key}'").ToList() is { Count: > 0 } added)
        {
            diagnostics.Add(Summary(added, file));
        }
    }

    /// <summary>The new members on the command line, which does not show infos.</summary>
    private static DiagnosticInfo Summary(List<string> added, CompanionFile baseline)
        => DiagnosticInfo.Create(
            DiagnosticDescriptors.MembersAdded,
            LocationInfo.StartOf(baseline.Path),
            added.Count == 1 ? "1 public member is" : $"{added.Count} public members are",
            baseline.Name,
            string.Join(", ", added.Take(MostNames)) + (added.Count > MostNames ? $" and {added.Count - MostNames} more" : string.Empty),
            RefreshTarget);

    private static DiagnosticInfo Describe(SurfaceChange change, SurfaceOrigins origins, MergedDocument json) => change switch
    {
        { Before: { } before, After: { } after } when before.Line.Key != after.Key
            => Changed(before.Line, after, origins.Of(after, before.Line.Signature), json, Renamed(before.Line, after)),
        { Before: { } before, After: { } after }
            => Changed(before.Line, after, origins.Of(after, before.Line.Signature), json, (before.Line.Signature, after.Signature)),
        { Before: { } before }
            => Removed(before, change.Likely, origins.OfRemoved(before.Line), json),
        { After: { } after }
            => Added(after, origins.Of(after, string.Empty), json),
        _ => throw new ArgumentOutOfRangeException(nameof(change)),
    };

    private static DiagnosticInfo Changed(
        SurfaceLine before, SurfaceLine after, string pointer, MergedDocument json, (string From, string To) difference)
        => At(DiagnosticDescriptors.MemberChanged, pointer, json, before.Key, pointer, difference.From, difference.To);

    /// <summary>Returns two names, or two whole lines if more than the name has changed.</summary>
    private static (string From, string To) Renamed(SurfaceLine before, SurfaceLine after)
        => before.Signature == after.Signature ? (before.Key, after.Key) : (before.ToString(), after.ToString());

    private static DiagnosticInfo Removed(BaselineLine before, SurfaceLine? likely, string? pointer, MergedDocument json)
    {
        var guess = likely is null ? string.Empty : $"; it may have been renamed to '{likely.Key}'";
        return pointer is null
            ? DiagnosticInfo.Create(DiagnosticDescriptors.MemberRemoved, before.Location, before.Line.Key, "the document", before.Line.Signature, guess)
            : At(DiagnosticDescriptors.MemberRemoved, pointer, json, before.Line.Key, pointer, before.Line.Signature, guess);
    }

    private static DiagnosticInfo Added(SurfaceLine after, string pointer, MergedDocument json)
        => At(DiagnosticDescriptors.MemberAdded, pointer, json, after.Key, pointer, after.Signature);

    private static DiagnosticInfo At(
        Microsoft.CodeAnalysis.DiagnosticDescriptor descriptor, string pointer, MergedDocument json, params string[] arguments)
        => DiagnosticInfo.Create(descriptor, json.Find(pointer), arguments);
}
