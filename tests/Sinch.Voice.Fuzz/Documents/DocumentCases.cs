using CsCheck;
using Sinch.Voice.Fuzz.Mutations;

namespace Sinch.Voice.Fuzz.Documents;

/// <summary>Makes documents by changing others.</summary>
internal static class DocumentCases
{
    /// <summary>Small documents mostly, since the vendor's takes ten times as long.</summary>
    /// <param name="withPublic">Whether the public ones take part, which aren't on every machine.</param>
    public static Gen<DocumentCase> All(bool withPublic)
        => Gen.Select(
            Documents(withPublic && SeedDocuments.Public.Count > 0),
            TreeMutations.OfSchemas(SchemaVocabulary.Members).Array[0, 6],
            Gen.Frequency((8, (IGen<TextMutation[]>)Gen.Const(Array.Empty<TextMutation>())), (1, TextMutation.All.Array[1, 3])),
            Gen.Bool,
            Gen.Bool,
            Gen.Int[0, 99],
            Gen.Frequency((3, (IGen<int>)Gen.Const(0)), (1, Gen.Int[1, 255])),
            Gen.Frequency((4, (IGen<DocumentFormat>)Gen.Const(DocumentFormat.Json)), (1, Gen.Const(DocumentFormat.Yaml)), (1, Gen.Const(DocumentFormat.YamlWithAliases))),
            Make);

    private static Gen<SeedDocument> Documents(bool withPublic)
        => withPublic
            ? Gen.Frequency((66, (IGen<SeedDocument>)OneOf(SeedDocuments.Small)), (28, OneOf(SeedDocuments.Public)), (6, Gen.Const(SeedDocuments.Vendor)))
            : Gen.Frequency((94, (IGen<SeedDocument>)OneOf(SeedDocuments.Small)), (6, Gen.Const(SeedDocuments.Vendor)));

    private static Gen<SeedDocument> OneOf(IReadOnlyList<SeedDocument> documents) => Gen.OneOf(documents.ToArray());

    private static DocumentCase Make(
        SeedDocument document, TreeMutation[] changes, TextMutation[] textChanges, bool ofOverlay, bool validateExamples, int lot, int redirected, DocumentFormat format)
    {
        var changesOverlay = ofOverlay && document.Overlay is not null;
        var changed = TreeMutator.Apply(changesOverlay ? document.Overlay! : document.Text, changes);
        var made = new DocumentCase(
            changesOverlay ? document.Text : changed,
            changesOverlay ? changed : document.Overlay,
            validateExamples,
            Compile: lot == 0);
        made = (redirected == 0 ? made : Share(made, redirected, format)).In(format);
        return textChanges.Length == 0 ? made
            : changesOverlay ? made with { Overlay = TextMutation.Apply(made.Overlay!, textChanges), Json = null }
            : made with { Text = TextMutation.Apply(made.Text, textChanges), Json = null };
    }

    /// <summary>References lead back to a document in JSON only: its name is another in YAML.</summary>
    private static DocumentCase Share(DocumentCase value, int redirected, DocumentFormat format) => value with
    {
        Text = SharedFile.Redirect(value.Text, SharedFile.Path, redirected),
        Shared = format == DocumentFormat.Json ? SharedFile.Redirect(value.Text, value.DocumentPath, 255 - redirected) : value.Text,
    };
}
