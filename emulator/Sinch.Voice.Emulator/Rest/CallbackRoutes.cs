using System.Text.Json;
using System.Text.Json.Nodes;
using Sinch.Voice.Emulator.Documents;

namespace Sinch.Voice.Emulator.Rest;

/// <summary>Reads and writes the callback URLs of the application.</summary>
internal sealed class CallbackRoutes(string applicationKey, ApplicationSettings settings)
{
    public Reply Get(OperationCall call)
    {
        CheckApplication(call);
        var url = new JsonObject();
        var (primary, fallback) = settings.Urls;
        Add(url, "primary", primary);
        Add(url, "fallback", fallback);
        return Reply.Ok(new JsonObject { ["url"] = url });
    }

    /// <summary>Replaces both URLs: one that the request does not name is removed.</summary>
    public Reply Set(OperationCall call)
    {
        CheckApplication(call);
        var url = call.Body.Member("url") ?? throw new RefusedException(PlatformError.MissingParameter("$.url: the required property 'url' is missing"));
        settings.Urls = new CallbackUrls(Read(url, "primary"), Read(url, "fallback"));
        return Reply.NoContent;
    }

    private void CheckApplication(OperationCall call) => ApplicationKeys.Check(call["applicationkey"], applicationKey);

    private static Uri? Read(JsonElement urls, string name) => urls.Text(name) switch
    {
        null or "" => null,
        var text when CallbackUrlText.TryParse(text, out var url) => url,
        var text => throw new RefusedException(
            PlatformError.ParameterValidation($"$.url.{name}: {JsonText.Quote(text)} is not an absolute URL with the scheme http or https")),
    };

    private static void Add(JsonObject urls, string name, Uri? url)
    {
        if (url is not null)
        {
            urls[name] = url.OriginalString;
        }
    }
}

/// <summary>Checks keys of applications that requests name beside their credentials.</summary>
internal static class ApplicationKeys
{
    /// <exception cref="RefusedException">The key is that of another application, or of none.</exception>
    public static void Check(string key, string known)
    {
        if (!key.Equals(known, StringComparison.OrdinalIgnoreCase))
        {
            throw new RefusedException(PlatformError.InvalidRequest("Invalid Application Key"));
        }
    }
}
