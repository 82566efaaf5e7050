var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddHttpClient();
builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

await using var application = builder.Build();
application.UseWebSockets();
application.MapPost("/", (RequestDelegate)(context => context.Response.WriteAsync("")));
application.Map("/socket", (RequestDelegate)(async context =>
{
    using var socket = await context.WebSockets.AcceptWebSocketAsync();
    var buffer = new byte[8192];
    while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is { Count: > 0 } result)
    {
        await socket.SendAsync(buffer.AsMemory(0, result.Count), result.MessageType, result.EndOfMessage, CancellationToken.None);
    }
}));
application.Urls.Add("http://127.0.0.1:0");
await application.StartAsync();

using var http = application.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
using var response = await http.GetAsync(new Uri(args[0]));
Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
