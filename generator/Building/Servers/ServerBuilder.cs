using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Building.Servers;

/// <summary>Builds the servers of the document, one for each URL.</summary>
internal sealed class ServerBuilder(BuildContext context)
{
    private const string DefaultName = "Default";
    private const int LongestNameInWords = 4;

    private readonly NameScope _names = new(ReservedNames.Regions);
    private readonly List<ServerModel> _servers = [];

    public EquatableArray<ServerModel> Build()
    {
        for (var i = 0; i < context.Document.Servers?.Count; i++)
        {
            Add(context.Document.Servers[i], DocumentPointer.Append("#/servers", i));
        }

        return _servers.ToEquatableArray();
    }

    private void Add(OpenApiServer server, string pointer)
    {
        var urls = ServerUrl.Of(server);
        var isFirst = _servers.Count == 0;
        foreach (var (text, value) in urls.All)
        {
            if (ServerUrl.Absolute(text) is { } url)
            {
                var name = NameOf(server, url, value, isFirst);
                _servers.Add(new ServerModel(NameAssignment.ByRule(context, _names, new NameRequest(null, name, pointer)), url.AbsoluteUri, server.Description, pointer));
            }
            else if (ServerUrl.IsRelative(text))
            {
                ServerNotes.ReportIncomplete(context.Diagnostics, pointer, text);
            }
            else
            {
                ServerNotes.ReportUnsupported(context.Diagnostics, pointer, text);
            }
        }

        if (urls.IsOpen && ServerUrl.Absolute(urls.Default) is { } known)
        {
            ServerNotes.ReportVariables(context.Diagnostics, pointer, server.Url!, known, "ApiClientOptions.Endpoint");
        }
    }

    /// <summary>
    /// OpenAPI 3.2 has names of servers. Otherwise the first is the default; for the others a short description is a name ("South America"), and for a
    /// sentence the first label of the host is used.
    /// </summary>
    private static string NameOf(OpenApiServer server, Uri url, string? value, bool isFirst)
    {
        if (isFirst && string.IsNullOrWhiteSpace(server.Name))
        {
            return value is null ? DefaultName : Identifiers.Pascal(value);
        }

        var words = server.Description?.Split([' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var name = Identifiers.Pascal(
            !string.IsNullOrWhiteSpace(server.Name) ? server.Name! : words.Length is > 0 and <= LongestNameInWords ? server.Description! : url.Host.Split('.')[0]);
        return value is null ? name : name + Identifiers.Pascal(value);
    }
}
