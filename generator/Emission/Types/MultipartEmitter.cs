using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>Emits the body of a multipart request as a sealed class.</summary>
internal static class MultipartEmitter
{
    // public sealed class UploadForm : IMultipartForm
    // {
    //     public required FilePart File { get; init; }
    //     public string? Note { get; init; }
    //
    //     void IMultipartForm.WriteTo(MultipartWriter writer)
    //     {
    //         writer.Write("file", File, "image/png");
    //         writer.Write<string>("note", Note, JsonWrite.String);
    //     }
    // }
    public static void Emit(SourceWriter writer, ApiContext context, ObjectModel model)
    {
        var types = new TypeCode(context);
        DocumentationWriter.Write(
            writer, model.Description, $"Represents the parts of the multipart request <c>{XmlText.Escape(model.Name)}</c>.", FileHeader.Origin(context, model.Pointer));
        FileHeader.Attributes(writer, model.Deprecated);
        writer.Line($"{context.Accessibility} sealed class {model.Name} : {RuntimeNames.MultipartFormInterface}");
        writer.Open();
        foreach (var property in model.Properties)
        {
            ObjectEmitter.EmitProperty(writer, types, property, "part");
            writer.Line();
        }

        writer.Line($"void {RuntimeNames.MultipartFormInterface}.WriteTo({RuntimeNames.MultipartWriter} writer)");
        writer.Open();
        for (var i = 0; i < model.Properties.Count; i++)
        {
            writer.Line($"writer.Write{Arguments(types, model.Properties[i], model.Parts[i])};");
        }

        writer.Close();
        writer.Close();
    }

    private static string Arguments(TypeCode types, PropertyModel property, PartModel part)
    {
        var name = Literals.String(property.WireName);
        var value = ObjectJsonEmitter.Member(property);
        var contentType = part.ContentType is { } text ? $", {Literals.String(text)}" : string.Empty;
        return property.Type is FileType or ListType { Item: FileType }
            ? $"({name}, {value}{contentType})"
            : $"<{types.Name(property.Type)}>({name}, {value}, {types.Writer(property.Type)}{contentType})";
    }
}
