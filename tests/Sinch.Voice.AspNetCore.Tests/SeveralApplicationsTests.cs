using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>One endpoint for several tenants: whose callback it is decides the signature, not what the event says.</summary>
public class SeveralApplicationsTests
{
    private const string OtherKey = "2457b630-45ef-4939-be88-93ffaebf4346";

    private static readonly string s_otherSecret = Convert.ToBase64String("the secret of another tenant"u8);

    [Theory]
    [InlineData(TestApplication.Key)]
    [InlineData(OtherKey)]
    public async Task The_handler_learns_which_application_was_verified(string key)
    {
        await using var host = await StartAsync();
        foreach (var name in new[] { "ice", "ace", "dice", "pie", "notify", "fax" })
        {
            Assert.Equal(200, (await host.Host.SendAsync(Signed(key, $$"""{ "event": "{{name}}", "callid": "{{name}}" }"""))).Status);
        }

        Assert.Equal(Enumerable.Repeat<string?>(key, 6), host.Keys);
    }

    [Fact]
    public async Task A_tenant_can_not_act_as_another()
    {
        await using var host = await StartAsync();
        Assert.Equal((401, string.Empty), await host.Host.SendAsync(Signed(OtherKey, $$"""{ "event": "ice", "applicationKey": "{{TestApplication.Key}}" }""")));
        Assert.Empty(host.Keys);
        var entry = Assert.Single(host.Host.Log.Entries);
        Assert.Equal(LogLevel.Warning, entry.Level);
        Assert.Contains("AnotherApplication", entry.Message, StringComparison.Ordinal);

        Assert.Equal(200, (await host.Host.SendAsync(Signed(OtherKey, $$"""{ "event": "ice", "applicationKey": "{{OtherKey}}" }"""))).Status);
        Assert.Equal(OtherKey, Assert.Single(host.Keys));
    }

    [Fact]
    public async Task Basic_authentication_stands_for_no_application()
    {
        await using var host = await StartAsync();
        var callback = Callback.Of("""{ "event": "ice" }""");
        callback.Spoil = message =>
        {
            message.Headers.Remove("Authorization");
            message.Headers.TryAddWithoutValidation("Authorization", "Basic " + Convert.ToBase64String("sinch:password"u8));
        };
        Assert.Equal(200, (await host.Host.SendAsync(callback)).Status);
        Assert.Null(Assert.Single(host.Keys));
    }

    private static Callback Signed(string key, string json)
    {
        var callback = Callback.Of(json);
        (callback.Key, callback.Secret) = (key, key == OtherKey ? s_otherSecret : TestApplication.Secret);
        return callback;
    }

    private static async Task<TenantHost> StartAsync()
    {
        var keys = new ConcurrentQueue<string?>();
        var host = await CallbackHost.StartAsync<TenantHandler>(
            options =>
            {
                options.Verification.AddApplication(OtherKey, s_otherSecret);
                options.Verification.AllowBasic("sinch", "password");
            },
            services: services => services.AddSingleton(keys).AddSingleton<TenantHandler>());
        return new TenantHost(host, keys);
    }

    private sealed record TenantHost(CallbackHost Host, IReadOnlyCollection<string?> Keys) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }

    /// <summary>One for all tenants, so what it knows of a callback can only come with it.</summary>
    private sealed class TenantHandler(ConcurrentQueue<string?> keys) : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context) => Add<IceSvaml>(context);

        public override ValueTask<AceSvaml?> OnAceAsync(AceEvent ace, CallbackContext context) => Add<AceSvaml>(context);

        public override ValueTask OnDiceAsync(DiceEvent dice, CallbackContext context) => Add(context);

        public override ValueTask<PieSvaml?> OnPieAsync(PieEvent pie, CallbackContext context) => Add<PieSvaml>(context);

        public override ValueTask OnNotifyAsync(NotifyEvent notify, CallbackContext context) => Add(context);

        public override ValueTask OnUnknownAsync(UnknownVariant unknown, CallbackContext context) => Add(context);

        private ValueTask Add(CallbackContext context)
        {
            keys.Enqueue(context.ApplicationKey);
            return default;
        }

        private ValueTask<T?> Add<T>(CallbackContext context)
            where T : class
        {
            keys.Enqueue(context.ApplicationKey);
            return default;
        }
    }
}
