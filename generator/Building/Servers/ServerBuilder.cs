using Microsoft.OpenApi;
using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Collections;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Model.Client;

namespace Sinch.Voice.Generator.Building.Servers;

/// <summary>Builds the servers of the document, one for each address.</summary>
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
        var addresses = ServerUrl.Of(server);
        var isFirst = _servers.Count == 0;
        foreach (var (text, value) in addresses.All)
        {
            if (ServerUrl.Absolute(text) is { } url)
            {
                var name = isFirst ? value is null ? DefaultName : Identifiers.Pascal(value) : NameOf(server.Description, url, value);
                _servers.Add(new ServerModel(NameAssignment.ByRule(context, _names, new NameRequest(null, name, pointer)), url.AbsoluteUri, server.Description, pointer));
            }
            else if (ServerUrl.IsRelative(text))
            {
                ServerNotes.IsIncomplete(context.Diagnostics, pointer, text);
            }
            else
            {
                ServerNotes.IsLeftOut(context.Diagnostics, pointer, text);
            }
        }

        if (addresses.IsOpen && ServerUrl.Absolute(addresses.Default) is { } known)
        {
            ServerNotes.HasOtherAddresses(context.Diagnostics, pointer, server.Url!, known, "ApiClientOptions.Endpoint");
        }
    }

    /// <summary>A short description is a name ("South America"), a sentence isn't: then the host's first label is.</summary>
    private static string NameOf(string? description, Uri url, string? value)
    {
        var words = description?.Split([' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        var name = Identifiers.Pascal(words.Length is > 0 and <= LongestNameInWords ? description! : url.Host.Split('.')[0]);
        return value is null ? name : name + Identifiers.Pascal(value);
    }
}
