using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building;

/// <summary>Builds the regions from the document's servers.</summary>
internal sealed class ServerBuilder(BuildContext context)
{
    private const string DefaultName = "Default";
    private const int LongestNameInWords = 4;

    public EquatableArray<ServerModel> Build()
    {
        var names = new NameScope(ReservedNames.Regions);
        var servers = new List<ServerModel>();

        for (var i = 0; i < context.Document.Servers?.Count; i++)
        {
            var server = context.Document.Servers[i];
            var pointer = DocumentPointer.Append("#/servers", i);
            if (AbsoluteUrl(server.Url) is not { } url)
            {
                context.Diagnostics.Add(
                    DiagnosticDescriptors.UnsupportedConstruct, pointer, $"Server '{server.Url}'", "it isn't an absolute http or https URL without variables");
                continue;
            }

            var name = servers.Count == 0 ? DefaultName : NameOf(server.Description, url);
            servers.Add(new ServerModel(Naming.ByRule(context, names, new NameRequest(null, name, pointer)), url.AbsoluteUri, server.Description));
        }

        return servers.ToEquatableArray();
    }

    /// <summary>The URL if it is one that requests can be sent to.</summary>
    public static Uri? AbsoluteUrl(string? text)
        => text is not null
            && !text.Contains('{')
            && Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url
            : null;

    /// <summary>A short description is a name ("South America"), a sentence isn't: then the host's first label is.</summary>
    private static string NameOf(string? description, Uri url)
    {
        var words = description?.Split([' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        return Identifiers.Pascal(words.Length is > 0 and <= LongestNameInWords ? description! : url.Host.Split('.')[0]);
    }
}
