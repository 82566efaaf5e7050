using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Resilience.Tests;

/// <summary>What a server does with a request.</summary>
internal static class Reply
{
    /// <summary>What the document declares: no content where something is changed.</summary>
    public static readonly RequestDelegate Success = context
        => (context.Request.Method is "DELETE" or "PATCH" ? Status(204) : Status(200, body: "{}"))(context);

    /// <summary>The connection is lost after the request has arrived, before anything is answered.</summary>
    public static readonly RequestDelegate Reset = context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    public static RequestDelegate Status(int status, string? retryAfter = null, string? body = null) => async context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        if (body is not null)
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(body, context.RequestAborted);
        }
    };

    /// <summary>Nothing until the client is gone.</summary>
    /// <param name="arrived">Called when the request has arrived.</param>
    public static RequestDelegate Hang(Action arrived) => async context =>
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        arrived();
        await gone.Task;
    };
}
