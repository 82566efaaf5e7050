using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>The responses that the vendor's document declares.</summary>
internal static class Declared
{
    /// <summary>Success: no content where something is changed.</summary>
    public static readonly RequestDelegate Success = context
        => (context.Request.Method is "DELETE" or "PATCH" ? Responses.Of(204) : Responses.Of(200, "{}"))(context);
}
