using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Contents;

/// <summary>Chooses one of the media types of a request or response, and reports the ignored ones.</summary>
internal sealed class ContentChooser(BuildContext context, SchemaReferences references)
{
    private readonly ContentKinds _kinds = new(references);

    /// <param name="content">The media types.</param>
    /// <param name="owner">The pointer of the request or response.</param>
    /// <param name="isRequest">Whether the content is a request.</param>
    /// <param name="problem">The reason that none can be used.</param>
    public ContentChoice? Choose(IDictionary<string, IOpenApiMediaType> content, string owner, bool isRequest, out string problem)
    {
        var choices = new List<ContentChoice>();
        var refused = new List<(string MediaType, string Problem)>();
        foreach (var entry in content)
        {
            var choice = new ContentChoice(entry.Key, default, entry.Value, MediaTypes.PointerTo(entry.Value, owner, entry.Key), []);
            if (entry.Value is OpenApiMediaTypeReference { Target: null })
            {
                refused.Add((entry.Key, $"reference '{context.ReferenceAt(DocumentPointer.Append(owner, "content", entry.Key))}' cannot be resolved"));
            }
            else if (_kinds.Of(entry.Key, choice.Schema, isRequest) is { } reading)
            {
                choices.Add(choice with { Kind = reading.Kind, IsTyped = reading.IsTyped });
            }
            else
            {
                refused.Add((entry.Key, "it is invalid or has an unsupported charset"));
            }
        }

        problem = string.Join("; ", refused.Select(entry => $"'{Printable.Text(entry.MediaType)}': {entry.Problem}"));
        if (choices.Count == 0)
        {
            return null;
        }

        var chosen = choices.OrderByDescending(choice => choice.IsTyped).ThenBy(choice => choice.Kind).ThenBy(Rank).First();
        var same = choices.Where(choice => choice != chosen && SaysTheSame(choice, chosen)).Select(choice => choice.MediaType).ToList();
        foreach (var other in choices.Where(choice => choice != chosen && !same.Contains(choice.MediaType)))
        {
            ReportIgnored(owner, other.MediaType, other.Media, chosen, $"the client uses '{Printable.Text(chosen.MediaType)}'");
        }

        foreach (var (mediaType, reason) in refused)
        {
            ReportIgnored(owner, mediaType, content[mediaType], chosen, reason);
        }

        if (chosen.ItemSchema is { } items && chosen.Kind is not (ContentKind.EventStream or ContentKind.JsonLines or ContentKind.JsonTextSequence))
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.ContentIgnored, items.Pointer, $"'itemSchema' of media type '{Printable.Text(chosen.MediaType)}'", "the client does not read or write the content item by item");
        }

        return chosen with { Same = same };
    }

    /// <summary>Reports that the schema of the content isn't used, because its media type has no typed form here.</summary>
    public void ReportUntyped(ContentChoice choice)
    {
        if (!choice.IsTyped)
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.ContentWithoutSingleType,
                choice.Pointer,
                $"The schema of '{Printable.Text(choice.MediaType)}' is not used",
                $"the content is a {(choice.Kind == ContentKind.Text ? "string" : "Stream")}");
        }
    }

    /// <summary>Prefers media types that name their content exactly; among bytes, those that only say they are bytes.</summary>
    private static int Rank(ContentChoice choice)
        => MediaTypes.IsWildcard(choice.MediaType) ? 3
            : choice.Kind != ContentKind.Binary || choice.MediaType.Equals(MediaTypeNames.Bytes, StringComparison.OrdinalIgnoreCase) ? 0
            : MediaTypes.FamilyOf(choice.MediaType) == MediaFamily.Binary ? 1
            : 2;

    private void ReportIgnored(string owner, string mediaType, IOpenApiMediaType media, ContentChoice chosen, string reason)
    {
        var pointer = DocumentPointer.Append(owner, "content", mediaType);
        if (MediaTypes.FamilyOf(mediaType) == MediaFamily.None || media.Schema is null || !SameSchema(MediaTypes.PointerTo(media, owner, mediaType), chosen.Pointer))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.ContentIgnored, pointer, $"Media type '{Printable.Text(mediaType)}'", reason);
        }
    }

    private bool SaysTheSame(ContentChoice one, ContentChoice other)
        => one.Kind == other.Kind && (one.Kind is ContentKind.Text or ContentKind.Binary && one.IsTyped == other.IsTyped || SameSchema(one.Pointer, other.Pointer));

    private bool SameSchema(string one, string other)
        => JsonValues.AreEqual(context.Raw.Find(DocumentPointer.Append(one, "schema")), context.Raw.Find(DocumentPointer.Append(other, "schema")));
}
