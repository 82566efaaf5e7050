using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Operations;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Parameters;

/// <summary>Chooses the media type of a parameter that <c>content</c> describes: JSON, otherwise text.</summary>
internal sealed class ParameterContents(BuildContext context, SchemaReferences references)
{
    private readonly ContentKinds _kinds = new(references);

    /// <returns>The media type, or <see langword="null"/> if none can be sent as a parameter.</returns>
    public ContentChoice? Of(DeclaredParameter parameter)
    {
        var choices = parameter.Parameter.Content!
            .Select(entry => new ContentChoice(entry.Key, default, entry.Value, DocumentPointer.Append(parameter.Pointer, "content", entry.Key), []))
            .ToList();
        var chosen = choices
            .Select(choice => _kinds.Of(choice.MediaType, choice.Schema, isRequest: true) is { Kind: ContentKind.Json or ContentKind.Text, IsTyped: true } reading ? choice with { Kind = reading.Kind } : null)
            .OfType<ContentChoice>()
            .OrderBy(choice => choice.Kind)
            .FirstOrDefault();
        foreach (var other in choices.Where(choice => chosen is not null && choice.MediaType != chosen.MediaType))
        {
            context.Diagnostics.Add(
                DiagnosticDescriptors.IgnoredPart,
                other.Pointer,
                $"Media type '{Printable.Text(other.MediaType)}' of {parameter.DescribedInSentence}",
                $"the client uses '{Printable.Text(chosen!.MediaType)}'");
        }

        return chosen;
    }
}
