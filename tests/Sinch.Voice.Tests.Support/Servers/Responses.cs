using Microsoft.AspNetCore.Http;

namespace Sinch.Voice.Tests.Support;

/// <summary>The behavior of a <see cref="LoopbackServer"/> for a request.</summary>
public static class Responses
{
    /// <summary>Gets the loss of the connection after the request has arrived and before any response.</summary>
    public static RequestDelegate Reset { get; } = context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Creates a response of a status, and a body if there is one.</summary>
    public static RequestDelegate Of(int status, string? body = null, string? contentType = "application/json", string? retryAfter = null) => context =>
    {
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return context.RespondAsync(status, body, contentType);
    };

    /// <summary>Creates a redirect to the same path of another server.</summary>
    /// <param name="status">The status of the response.</param>
    /// <param name="target">Gets the other server when a request arrives.</param>
    public static RequestDelegate Redirect(int status, Func<Uri> target) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = new Uri(target(), context.Request.Path.Value).AbsoluteUri;
        return Task.CompletedTask;
    };

    /// <summary>Creates a response that doesn't come before the client is gone.</summary>
    /// <param name="arrived">Called when the request has arrived.</param>
    public static RequestDelegate Hang(Action arrived) => async context =>
    {
        var gone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = context.RequestAborted.Register(() => gone.TrySetResult());
        arrived();
        await gone.Task;
    };

    /// <summary>Creates responses to one request after the other. <c>X-Arrived</c> numbers them.</summary>
    /// <param name="responses">To the first request and so on; the last is that to all further ones.</param>
    public static RequestDelegate InTurn(params RequestDelegate[] responses)
    {
        var count = 0;
        return context =>
        {
            var number = Interlocked.Increment(ref count);
            context.Response.Headers["X-Arrived"] = $"{number}";
            return responses[Math.Min(number, responses.Length) - 1](context);
        };
    }

    /// <summary>Responds with a status, and a body if there is one.</summary>
    public static Task RespondAsync(this HttpContext context, int status, string? body = null, string? contentType = "application/json")
    {
        context.Response.StatusCode = status;
        if (body is null)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = contentType;
        return context.Response.WriteAsync(body, context.RequestAborted);
    }
}
