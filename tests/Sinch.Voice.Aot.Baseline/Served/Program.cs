var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddHttpClient();
builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace);

await using var application = builder.Build();
application.MapPost("/", (RequestDelegate)(context => context.Response.WriteAsync("")));
application.Urls.Add("http://127.0.0.1:0");
await application.StartAsync();

using var http = application.Services.GetRequiredService<IHttpClientFactory>().CreateClient();
using var response = await http.GetAsync(new Uri(args[0]));
Console.WriteLine($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
