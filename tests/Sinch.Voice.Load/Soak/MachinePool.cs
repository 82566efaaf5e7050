using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Sinch.Voice.Load.Measuring;

namespace Sinch.Voice.Load.Soak;

/// <summary>
/// The machines of the application behind a load balancer. It passes each callback to one of them and, of every twentieth, a copy to another as soon as the
/// first is accepted. The second machine is replaced under way.
/// </summary>
internal sealed class MachinePool : IAsyncDisposable
{
    private const int CopyEvery = 20;

    private readonly HttpClient _http = new();
    private readonly WebApplication _balancer;
    private readonly string _redis;
    private readonly Machine _first;
    private Machine? _second;
    private string _secrets;
    private int _callbacks;
    private int _copies;
    private int _acceptedCopies;
    private int _failures;

    private MachinePool(string redis, string secret)
    {
        (_redis, _secrets) = (redis, secret);
        _first = new Machine(redis);
        _balancer = Loopback.CreateBuilder().Build();
        _balancer.MapPost(SoakMachine.Path, (RequestDelegate)BalanceAsync);
    }

    /// <summary>Gets the URL that the platform calls.</summary>
    public Uri CallbackUrl => new(_balancer.Address(), SoakMachine.Path);

    /// <summary>Gets how often the second machine was replaced.</summary>
    public int Replacements { get; private set; }

    public static async Task<MachinePool> StartAsync(string redis, string secret)
    {
        var pool = new MachinePool(redis, secret);
        await pool._balancer.StartAsync();
        await pool.TellSecretsAsync(pool._first);
        pool._second = await pool.StartMachineAsync();
        return pool;
    }

    /// <summary>Has all machines accept the secrets, separated by spaces.</summary>
    public async Task SetSecretsAsync(string secrets)
    {
        _secrets = secrets;
        await TellSecretsAsync(_first);
        if (_second is { } second)
        {
            await TellSecretsAsync(second);
        }
    }

    /// <summary>Stops the second machine once its requests are done, and starts another.</summary>
    public async Task ReplaceSecondAsync()
    {
        var old = Interlocked.Exchange(ref _second, null)!;
        await old.DrainAsync();
        old.Dispose();
        Volatile.Write(ref _second, await StartMachineAsync());
        Replacements++;
    }

    /// <summary>Measures the first machine, which runs all the time.</summary>
    public async Task<Footprint> MeasureAsync() => Footprint.Parse(await _http.GetStringAsync(new Uri(_first.Address, SoakMachine.FootprintPath)));

    public void Tell(Report report)
    {
        report.Line(string.Create(CultureInfo.InvariantCulture, $"{_callbacks:N0} callbacks and {_copies:N0} copies, the second machine was replaced {Replacements} times"));
        report.Promise("every callback is accepted", _failures == 0 && _callbacks > 0, $"{_failures} weren't");
        report.Promise("no copy is accepted by the other machine", _acceptedCopies == 0 && _copies > 0, $"{_acceptedCopies} were");
    }

    public async ValueTask DisposeAsync()
    {
        await _balancer.DisposeAsync();
        _first.Dispose();
        _second?.Dispose();
        _http.Dispose();
    }

    private async Task<Machine> StartMachineAsync()
    {
        var machine = new Machine(_redis);
        await TellSecretsAsync(machine);
        return machine;
    }

    private async Task TellSecretsAsync(Machine machine)
    {
        using var content = new StringContent(_secrets);
        using var response = await _http.PutAsync(new Uri(machine.Address, SoakMachine.SecretsPath), content);
        response.EnsureSuccessStatusCode();
    }

    private async Task BalanceAsync(HttpContext context)
    {
        using var memory = new MemoryStream();
        await context.Request.Body.CopyToAsync(memory);
        var body = memory.ToArray();
        var number = Interlocked.Increment(ref _callbacks);
        var (status, response) = await SendAsync(context.Request, body, number % 2 == 0 ? Volatile.Read(ref _second) ?? _first : _first);
        if (status != 200)
        {
            Interlocked.Increment(ref _failures);
        }
        else if (number % CopyEvery < 2)
        {
            Interlocked.Increment(ref _copies);
            var (copyStatus, _) = await SendAsync(context.Request, body, number % 2 == 0 ? _first : Volatile.Read(ref _second) ?? _first);
            Interlocked.Add(ref _acceptedCopies, copyStatus == 200 ? 1 : 0);
        }

        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(response);
    }

    private async Task<(int Status, byte[] Body)> SendAsync(HttpRequest request, byte[] body, Machine machine)
    {
        using var use = machine.Use();
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(machine.Address, SoakMachine.Path)) { Content = new ByteArrayContent(body) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        message.Headers.TryAddWithoutValidation("Authorization", request.Headers.Authorization.ToString());
        message.Headers.TryAddWithoutValidation("x-timestamp", request.Headers["x-timestamp"].ToString());
        using var response = await _http.SendAsync(message);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>A process, and the requests that it has at the moment.</summary>
    private sealed class Machine(string redis) : IDisposable
    {
        private readonly ServerProcess _process = ServerProcess.Start(SoakMachine.Command, redis);
        private int _requests;

        public Uri Address => _process.Address;

        public Request Use()
        {
            Interlocked.Increment(ref _requests);
            return new Request(this);
        }

        public async Task DrainAsync()
        {
            // A request that has just chosen this machine may not be counted yet.
            do
            {
                await Task.Delay(100);
            }
            while (Volatile.Read(ref _requests) > 0);
        }

        public void Dispose() => _process.Dispose();

        public readonly struct Request(Machine machine) : IDisposable
        {
            public void Dispose() => Interlocked.Decrement(ref machine._requests);
        }
    }
}
