using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the document's servers.</summary>
internal static class ServersEmitter
{
    public static void Emit(SourceWriter writer, ApiContext context, ClientModel model)
    {
        var flavour = ClientFlavour.Of(context);
        DocumentationWriter.Write(
            writer, null, $"Lists the servers of <c>{XmlText.Escape(model.Title ?? context.DocumentName)}</c>{flavour.OneEach}.");
        FileHeader.Attributes(writer);
        writer.Line($"{context.Accessibility} static class {model.ServersClassName}");
        writer.Open();
        foreach (var server in model.Servers)
        {
            DocumentationWriter.Write(writer, server.Description, $"Gets the server <c>{XmlText.Escape(server.Url)}</c>.", server.Description is null ? null : $"<c>{XmlText.Escape(server.Url)}</c>");
            writer.Line(
                $"public static {RuntimeNames.ServerRegion} {server.Name} {{ get; }} = new({Literals.String(server.Name)}, new {RuntimeNames.Uri}({Literals.String(server.Url)}));");
            writer.Line();
        }

        writer.Line($"/// <summary>Gets all {flavour.Server}s in document order. The first is the default.</summary>");
        writer.Line(
            $"public static {RuntimeNames.ReadOnlyList}<{RuntimeNames.ServerRegion}> All {{ get; }} = [{string.Join(", ", model.Servers.Select(server => server.Name))}];");
        writer.Close();
    }
}
