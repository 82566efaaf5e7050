using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Building.Servers;

/// <summary>Finds the server that an operation or its path declares.</summary>
internal static class OwnServer
{
    /// <returns>The URL, relative if the document omits the host; <see langword="null"/> if the document's servers apply.</returns>
    /// <exception cref="UnsupportedOperationException">Requests cannot be sent to the URL.</exception>
    public static string? Of(OperationSource source, BuildContext context)
    {
        var own = source.Operation.Servers is { Count: > 0 };
        if ((own ? source.Operation.Servers : source.PathItem.Servers) is not { Count: > 0 } servers)
        {
            return null;
        }

        var list = DocumentPointer.Append(own ? source.Pointer : source.PathPointer, "servers");
        var pointer = DocumentPointer.Append(list, 0);
        var (first, urls) = (servers[0].Url ?? string.Empty, ServerUrl.Of(servers[0]));
        if (servers.Count > 1)
        {
            ServerNotes.ReportFirstOfSeveral(context.Diagnostics, pointer, first);
        }

        if (ServerUrl.Absolute(urls.Default) is { } url)
        {
            if (urls.IsOpen || urls.All.Count() > 1)
            {
                ServerNotes.ReportVariables(context.Diagnostics, pointer, first, url, "ApiClientOptions.ServerOverrides");
            }

            return url.AbsoluteUri;
        }

        if (!ServerUrl.IsRelative(urls.Default) || urls.Default.Length == 0)
        {
            throw new UnsupportedOperationException(list, $"its server '{Printable.Text(first)}' is not supported: {ServerNotes.Unusable}");
        }

        ServerNotes.ReportHostOfOthers(context.Diagnostics, pointer, first);
        return urls.Default;
    }
}
