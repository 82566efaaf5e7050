using Sinch.Voice.Generator.Tests.Infrastructure;

namespace Sinch.Voice.Generator.Tests.Updating;

/// <summary>The way of <c>docs/updating.md</c>, from a new document of the vendor to a build without warnings.</summary>
public class VendorUpdateTests
{
    private static readonly string s_today = EmittedSurface.Of(Spec.Corrected);

    public static TheoryData<string> Changes => [.. VendorChanges.All.Select(change => change.Name)];

    [Fact]
    public void The_current_document_does_not_differ_from_its_own_surface()
        => Generate.From(Spec.Corrected.With(s_today)).AssertClean();

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_is_reported_once_at_its_line_and_a_refresh_ends_it(string name)
        => Update([VendorChanges.All.Single(change => change.Name == name)]);

    [Fact]
    public void Ten_changes_at_once_are_reported_once_each()
    {
        Assert.Equal(10, VendorChanges.All.Count);
        Update(VendorChanges.All);
    }

    private static void Update(IReadOnlyList<VendorChange> changes)
    {
        // Copy the vendor's new file and build: the warnings say what has changed.
        var document = changes.Aggregate(Spec.Vendor.Content!, (text, change) => change.Edit(text));
        Assert.NotEqual(Spec.Vendor.Content, document);
        Spec[] updated = [Spec.Corrected[0] with { Content = document }, .. Spec.Corrected[1..]];
        var run = Generate.From(updated.With(s_today)).AssertCompiles();
        Assert.Equal(
            changes.SelectMany(change => change.DiagnosticsOf(document)).Concat(SummaryOf(changes)).Order(StringComparer.Ordinal),
            run.Diagnostics.Where(IsOfSurface));

        // Overlay actions that no longer match are reported at their lines of the overlay.
        Assert.Equal(changes.SelectMany(change => change.DiagnosticsOfOverlay).Order(StringComparer.Ordinal), run.Diagnostics.Where(diagnostic => !IsOfSurface(diagnostic)));

        // Refresh: the listing of today's document is the baseline of the next update.
        Assert.DoesNotContain(Generate.From(updated.With(EmittedSurface.TextOf(run))).Diagnostics, IsOfSurface);
    }

    /// <summary>New members are information, which a command line doesn't show; a line at warning level says how many there are.</summary>
    private static IEnumerable<string> SummaryOf(IReadOnlyList<VendorChange> changes)
    {
        var added = changes.SelectMany(change => change.Added).Order(StringComparer.Ordinal).ToList();
        return added.Count == 0
            ? []
            : [
                $"spec/api.txt(1,1): warning SVG055: {(added.Count == 1 ? "1 public member is" : $"{added.Count} public members are")} not in the API baseline 'spec/api.txt': "
                    + $"{string.Join(", ", added)}. Run 'dotnet build -t:RefreshSinchVoiceApi' to update the baseline",
            ];
    }

    private static bool IsOfSurface(string diagnostic) => diagnostic.Contains(" SVG05", StringComparison.Ordinal);
}
