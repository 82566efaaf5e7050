using System.Globalization;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice;

/// <summary>
/// Receives streams. It reads the first message and checks the ticket before it invokes the handler. Whoever has no ticket learns that the call is rejected, and nothing else.
/// </summary>
/// <param name="tickets">The tickets.</param>
/// <param name="count">The connections that are open.</param>
/// <param name="options">The options.</param>
/// <param name="lifetime">Tells when the application stops.</param>
/// <param name="logger">The logger.</param>
/// <param name="handle">Handles a stream.</param>
internal sealed class StreamEndpoint(
    StreamTicketRegister tickets,
    StreamCount count,
    SinchVoiceStreamOptions options,
    IHostApplicationLifetime lifetime,
    ILogger logger,
    Func<HttpContext, StreamedCall, CancellationToken, Task> handle)
{
    public async Task HandleAsync(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.Headers.Upgrade = "websocket";
            Reject(context, StatusCodes.Status426UpgradeRequired, "it does not open a WebSocket");
        }
        else if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Reject(context, StatusCodes.Status503ServiceUnavailable, "the application stops");
        }
        else if (!count.TryEnter(options.MaxConnections))
        {
            Reject(context, StatusCodes.Status503ServiceUnavailable, string.Create(CultureInfo.InvariantCulture, $"{options.MaxConnections} streams are open, which is the limit (MaxConnections)"));
        }
        else
        {
            try
            {
                using var socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
                using var observation = new StreamObservation(options.TimeProvider);
                await HandleAsync(context, socket, observation).ConfigureAwait(false);
            }
            finally
            {
                count.Leave();
            }
        }
    }

    private async Task HandleAsync(HttpContext context, WebSocket socket, StreamObservation observation)
    {
        var receiver = new StreamReceiver(socket, options.MaxMessageSize, options.TimeProvider);
        if (await OpenAsync(socket, receiver).ConfigureAwait(false) is not { } connect)
        {
            observation.Refused();
            return;
        }

        using var connection = new StreamConnection(socket, receiver, connect.SampleRate, options);
        receiver.MessageReceived = () => EndpointLog.UnknownMessage(logger, LogText.Of(connect.CallId, EndpointLog.LongestStreamText));
        var receiving = connection.RunAsync();
        using var aborted = context.RequestAborted.UnsafeRegister(static state => ((StreamConnection)state!).CutOff(), connection);
        using (lifetime.ApplicationStopping.UnsafeRegister(
            static state => _ = ((StreamConnection)state!).CloseAsync(StreamedCallEndReason.ApplicationStopping, WebSocketCloseStatus.EndpointUnavailable), connection))
        {
            await RunHandlerAsync(context, new StreamedCall(connect, connection, options), connection).ConfigureAwait(false);
        }

        await connection.FinishAsync(receiving).ConfigureAwait(false);
        var end = await connection.Completion.ConfigureAwait(false);
        observation.Ended(end, connect, connection);
        EndpointLog.StreamEnded(logger, LogText.Of(connect.CallId, EndpointLog.LongestStreamText), observation.Elapsed.TotalSeconds, end.Reason);
    }

    /// <summary>Reads the first message and uses its ticket up.</summary>
    /// <returns>The message; <see langword="null"/> if the connection was refused.</returns>
    private async Task<StreamConnectMessage?> OpenAsync(WebSocket socket, StreamReceiver receiver)
    {
        using var timeout = new CancellationTokenSource(options.ConnectTimeout, options.TimeProvider);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, lifetime.ApplicationStopping);
        var isReceived = false;
        try
        {
            var connect = StreamCommands.ReadConnect(await receiver.ReceiveFirstAsync(stop.Token).ConfigureAwait(false), out var ticket);
            isReceived = true;
            if (options.RequireTicket)
            {
                await tickets.UseAsync(ticket, connect, stop.Token).ConfigureAwait(false);
            }

            return connect;
        }
        catch (StreamRefusedException exception)
        {
            EndpointLog.StreamRefused(logger, exception.Message);
            await RefuseAsync(socket).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The wait was cancelled, which has aborted the connection.
            EndpointLog.StreamRefused(logger, timeout.IsCancellationRequested ? "it did not send its first message in time (ConnectTimeout)" : "the application stops");
        }
        catch (Exception exception) when (!isReceived && StreamConnection.IsLoss(exception))
        {
            EndpointLog.StreamRefused(logger, "it broke off before its first message was complete");
        }
        catch (Exception exception)
        {
            EndpointLog.TicketsFailed(logger, exception);
            await RefuseAsync(socket).ConfigureAwait(false);
        }

        return null;
    }

    private async Task RefuseAsync(WebSocket socket)
    {
        var sender = new StreamSender(socket);
        using var timeout = new CancellationTokenSource(StreamConnection.CloseTimeout, options.TimeProvider);
        try
        {
            if (socket.State == WebSocketState.Open)
            {
                await sender.SendCommandAsync(StreamCommands.Reject, timeout.Token).ConfigureAwait(false);
            }

            await socket.CloseAsync(WebSocketCloseStatus.PolicyViolation, statusDescription: null, timeout.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (StreamConnection.IsLoss(exception) || exception is OperationCanceledException)
        {
            socket.Abort();
        }
    }

    private async Task RunHandlerAsync(HttpContext context, StreamedCall stream, StreamConnection connection)
    {
        try
        {
            await handle(context, stream, connection.Ended).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (connection.Completion.IsCompleted)
        {
        }
        catch (Exception exception)
        {
            EndpointLog.StreamHandlerFailed(logger, exception, LogText.Of(stream.CallId, EndpointLog.LongestStreamText));
            await connection.HangUpAsync(StreamedCallEndReason.HandlerFailed, WebSocketCloseStatus.InternalServerError).ConfigureAwait(false);
            return;
        }

        await connection.HangUpAsync(StreamedCallEndReason.HungUpByApplication, WebSocketCloseStatus.NormalClosure).ConfigureAwait(false);
    }

    private void Reject(HttpContext context, int statusCode, string reason)
    {
        EndpointLog.Unacceptable(logger, context.Request.Path, statusCode, reason);
        context.Response.StatusCode = statusCode;
    }
}

/// <summary>Counts the connections of all stream endpoints.</summary>
internal sealed class StreamCount
{
    private int _open;

    public bool TryEnter(int most)
    {
        if (Interlocked.Increment(ref _open) <= most)
        {
            return true;
        }

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _open);
}
