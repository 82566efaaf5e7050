using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Sinch.Voice.Tests.Support;

/// <summary>Kestrel on a free loopback port.</summary>
public static class Loopback
{
    /// <summary>Creates a builder for an application that listens on a free port and logs nothing.</summary>
    public static WebApplicationBuilder CreateBuilder()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }

    /// <summary>Gets the address that a started application listens on.</summary>
    public static Uri Address(this WebApplication application) => new(application.Urls.Single());

    /// <summary>Serves for a <see cref="ServerProcess"/>: prints the address, and stops when standard input ends.</summary>
    public static async Task ServeAsync(this WebApplication application)
    {
        await application.StartAsync();
        Console.WriteLine(application.Urls.Single());
        await Console.In.ReadToEndAsync();
        await application.StopAsync();
    }
}
