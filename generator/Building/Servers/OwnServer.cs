using Sinch.Voice.Generator.Building.Naming;
using Sinch.Voice.Generator.Building.Operations;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Building.Servers;

/// <summary>The server that an operation or its path has for itself.</summary>
internal static class OwnServer
{
    /// <returns>Its address, relative if the document leaves out the host; <see langword="null"/> if the document's servers apply.</returns>
    /// <exception cref="UnsupportedOperationException">It isn't one that requests can be sent to.</exception>
    public static string? Of(OperationSource source, BuildContext context)
    {
        var own = source.Operation.Servers is { Count: > 0 };
        if ((own ? source.Operation.Servers : source.PathItem.Servers) is not { Count: > 0 } servers)
        {
            return null;
        }

        var list = DocumentPointer.Append(own ? source.Pointer : source.PathPointer, "servers");
        var pointer = DocumentPointer.Append(list, 0);
        var (first, addresses) = (servers[0].Url ?? string.Empty, ServerUrl.Of(servers[0]));
        if (servers.Count > 1)
        {
            ServerNotes.IsFirstOfSeveral(context.Diagnostics, pointer, first);
        }

        if (ServerUrl.Absolute(addresses.Default) is { } url)
        {
            if (addresses.IsOpen || addresses.All.Count() > 1)
            {
                ServerNotes.HasOtherAddresses(context.Diagnostics, pointer, first, url, "ApiClientOptions.ServerOverrides");
            }

            return url.AbsoluteUri;
        }

        if (!ServerUrl.IsRelative(addresses.Default) || addresses.Default.Length == 0)
        {
            throw new UnsupportedOperationException(list, $"its server '{Printable.Text(first)}' is not supported: {ServerNotes.Unusable}");
        }

        ServerNotes.IsAtTheOthersHost(context.Diagnostics, pointer, first);
        return addresses.Default;
    }
}
