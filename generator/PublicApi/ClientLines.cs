using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Callbacks;
using Sinch.Voice.Generator.Model.Client;
using Sinch.Voice.Generator.Model.Operations;

namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Lists the client, its servers, credentials and groups, and the handler of callbacks.</summary>
internal static class ClientLines
{
    // SinchVoiceClient : client
    // SinchVoiceRegion : regions
    // SinchVoiceRegion.Europe : https://calling-euc1.api.sinch.com/
    // PetstoreCredential.ApiKey : key header api_key
    public static IEnumerable<SurfaceLine> Of(ClientModel client)
    {
        yield return new SurfaceLine(client.ClassName, "client");
        yield return new SurfaceLine(client.ServersClassName, ServersWord(client));
        foreach (var server in client.Servers)
        {
            yield return new SurfaceLine(RegionKey(client, server), SurfaceText.Plain(server.Url));
        }

        if (client.HasCredentials)
        {
            yield return new SurfaceLine(client.CredentialsClassName, "credentials");
            foreach (var scheme in client.Security.Schemes)
            {
                yield return new SurfaceLine(CredentialKey(client, scheme), Credential(scheme));
            }
        }
    }

    // CallsClient : group SinchVoiceClient.Calls
    // CallsClient.GetAsync : GET /calling/v1/calls/id/{callId} (string callId) -> CallInformation {success: 200; error: default VoiceError}
    public static IEnumerable<SurfaceLine> Of(ClientModel client, GroupModel group)
    {
        yield return new SurfaceLine(group.ClassName, $"group {client.ClassName}.{group.PropertyName}");
        foreach (var operation in group.Operations)
        {
            yield return new SurfaceLine(OperationKey(group, operation), Signature(operation));
        }
    }

    // VoiceCallbackHandler : handler
    // VoiceCallbackHandler.OnIceAsync : webhook ice (IceEvent) -> IceSvaml
    public static IEnumerable<SurfaceLine> Of(CallbacksModel callbacks)
    {
        yield return new SurfaceLine(callbacks.HandlerName, "handler");
        foreach (var callback in callbacks.Callbacks)
        {
            yield return new SurfaceLine(
                CallbackKey(callbacks, callback),
                $"webhook {SurfaceText.Plain(callback.WireName)} ({callback.EventType}) -> {callback.ResponseType ?? "void"}");
        }
    }

    public static string RegionKey(ClientModel client, ServerModel server) => $"{client.ServersClassName}.{server.Name}";

    public static string CredentialKey(ClientModel client, SecuritySchemeModel scheme) => $"{client.CredentialsClassName}.{scheme.MethodName}";

    public static string OperationKey(GroupModel group, OperationModel operation) => $"{group.ClassName}.{operation.MethodName}Async";

    public static string CallbackKey(CallbacksModel callbacks, CallbackModel callback) => $"{callbacks.HandlerName}.{callback.MethodName}Async";

    private static string ServersWord(ClientModel client) => client.Security.IsSinch ? "regions" : "servers";

    private static string Credential(SecuritySchemeModel scheme) => scheme.Kind switch
    {
        SecurityKind.Basic => "basic",
        SecurityKind.Bearer => "bearer",
        _ => $"key {scheme.Location.ToString().ToLowerInvariant()} {SurfaceText.Plain(scheme.Parameter)}",
    };

    private static string Signature(OperationModel operation)
        => $"{operation.HttpMethod} {SurfaceText.Plain(operation.PathTemplate)} ({string.Join(", ", Parameters(operation))})"
            + $" -> {(operation.Success.Result is { } result ? ShortTypeNames.Of(result.Type) + (result.Nullable ? "?" : string.Empty) : "void")}"
            + SurfaceText.Traits(
                $"success: {string.Join(", ", operation.Success.Codes)}",
                operation.Errors.Count == 0 ? null : $"error: {string.Join(", ", operation.Errors.Select(error => $"{error.Status} {ShortTypeNames.Of(error.Type)}"))}",
                operation.Body is { ContentType: not "application/json" } body ? $"content: {SurfaceText.Plain(body.ContentType)}" : null,
                operation.QueryString is { } query ? $"query: {SurfaceText.Plain(query.ContentType)}" : null,
                operation.Server is { } server ? $"server: {SurfaceText.Plain(server)}" : null,
                SurfaceText.Deprecated(operation.Deprecated));

    private static IEnumerable<string> Parameters(OperationModel operation)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.Required))
        {
            yield return $"{ShortTypeNames.Of(parameter.Type)} {parameter.Name}";
        }

        foreach (var content in operation.Contents)
        {
            yield return $"{ShortTypeNames.Of(content.Type)}{(content.Optional ? $"? {content.Name} = null" : $" {content.Name}")}";
        }

        foreach (var parameter in operation.Parameters.Where(parameter => !parameter.Required))
        {
            yield return $"{ShortTypeNames.Of(parameter.Type)}? {parameter.Name} = null";
        }
    }
}
