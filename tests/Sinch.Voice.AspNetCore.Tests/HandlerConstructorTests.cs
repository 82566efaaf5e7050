using Microsoft.Extensions.DependencyInjection;
using Sinch.Voice.AspNetCore.Tests.Infrastructure;

namespace Sinch.Voice.AspNetCore.Tests;

/// <summary>The constructors of handlers that are not registered, and what they take.</summary>
public sealed class HandlerConstructorTests
{
    private const string Ice = """{ "event": "ice", "callid": "c" }""";

    [Fact]
    public async Task Of_several_constructors_the_longest_is_used_whose_services_are_registered()
    {
        Assert.Equal((200, "log"), await HandleAsync<SeveralHandler>());
        Assert.Equal((200, "log and part"), await HandleAsync<SeveralHandler>(services => services.AddScoped<Part>()));
    }

    [Fact]
    public async Task A_marked_constructor_is_used()
        => Assert.Equal((200, "marked"), await HandleAsync<MarkedHandler>(services => services.AddScoped<Part>()));

    [Fact]
    public async Task A_constructor_can_take_keyed_services_and_have_defaults()
        => Assert.Equal((200, "second, none"), await HandleAsync<KeyedHandler>(services => services.AddKeyedSingleton("1", "first").AddKeyedSingleton("2", "second")));

    [Fact]
    public async Task A_handler_without_a_public_constructor_is_a_500_unless_it_is_registered()
    {
        Assert.Equal((500, null), await HandleAsync<HiddenHandler>());
        Assert.Equal((200, "registered"), await HandleAsync<HiddenHandler>(services => services.AddScoped(HiddenHandler.Create)));
    }

    [Fact]
    public async Task An_open_generic_registration_is_used()
        => Assert.Equal((200, "registered"), await HandleAsync<GenericHandler<Part>>(
            services => services.AddScoped<Part>().AddSingleton("registered").AddScoped(typeof(GenericHandler<>))));

    [Fact]
    public async Task Requests_that_come_first_together_each_get_a_handler()
    {
        await using var host = await CallbackHost.StartAsync<SeveralHandler>(services: services => services.AddScoped<Part>());
        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => host.SendAsync(Callback.Of(Ice))));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(32, host.Events.Entries.Select(entry => entry.Event).Distinct().Count());
    }

    /// <summary>Returns the status and what the handler says of its creation.</summary>
    private static async Task<(int Status, string? Creation)> HandleAsync<THandler>(Action<IServiceCollection>? services = null)
        where THandler : VoiceCallbackHandler
    {
        await using var host = await CallbackHost.StartAsync<THandler>(services: services);
        var (status, _) = await host.SendAsync(Callback.Of(Ice));
        return (status, host.Events.Entries.SingleOrDefault().CallId);
    }

    private abstract class SayingHandler(RecordingHandler.Log log, string creation) : VoiceCallbackHandler
    {
        public override ValueTask<IceSvaml?> OnIceAsync(IceEvent ice, CallbackContext context)
        {
            log.Add("ice", this, creation);
            return default;
        }
    }

    private sealed class Part;

    private sealed class SeveralHandler : SayingHandler
    {
        public SeveralHandler(RecordingHandler.Log log)
            : base(log, "log")
        {
        }

        public SeveralHandler(RecordingHandler.Log log, Part part)
            : base(log, "log and part")
            => Assert.NotNull(part);
    }

    private sealed class MarkedHandler : SayingHandler
    {
        [ActivatorUtilitiesConstructor]
        public MarkedHandler(RecordingHandler.Log log)
            : base(log, "marked")
        {
        }

        public MarkedHandler(RecordingHandler.Log log, Part part)
            : base(log, "not marked")
            => Assert.NotNull(part);
    }

    private sealed class KeyedHandler(RecordingHandler.Log log, [FromKeyedServices("2")] string text, Part? part = null)
        : SayingHandler(log, $"{text}, {(part is null ? "none" : "one")}");

    private sealed class HiddenHandler : SayingHandler
    {
        private HiddenHandler(RecordingHandler.Log log)
            : base(log, "registered")
        {
        }

        public static HiddenHandler Create(IServiceProvider services) => new(services.GetRequiredService<RecordingHandler.Log>());
    }

    private sealed class GenericHandler<T>(RecordingHandler.Log log, T part, string text = "not registered") : SayingHandler(log, text)
        where T : class
    {
        public T Part { get; } = part;
    }
}
