using System.Diagnostics;
using System.Reflection;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Client.Tests.Json;

/// <summary>What a developer sees of a value in the debugger, and what a log doesn't.</summary>
public class DebuggerTests
{
    private static readonly DestinationPstn s_pstn = new() { Endpoint = "+46700000001" };

    /// <summary>Enums show their value by <c>ToString</c>.</summary>
    public static TheoryData<Type> Models =>
    [
        .. typeof(SinchVoiceClient).Assembly.GetExportedTypes().Where(type => typeof(IJsonWritable).IsAssignableFrom(type) && type.GetNestedType("KnownValue") is null),
    ];

    [Theory]
    [MemberData(nameof(Models))]
    public void Every_class_and_union_shows_its_JSON(Type type) => Assert.Equal(type.IsValueType ? "null" : JsonDebugView.Of((IJsonWritable)Activator.CreateInstance(type)!), Shown(Activator.CreateInstance(type)!));

    [Fact]
    public void The_JSON_is_all_of_the_value()
    {
        Assert.Equal("""{"type":"number","endpoint":"+46700000001"}""", Shown(s_pstn));
        Assert.Equal("""{"type":"number","endpoint":"+46700000001"}""", Shown((CallEndpoint)s_pstn));
        Assert.Equal("""{"from":{"type":"number","endpoint":"+46700000001"}}""", Shown(new CallInformation { From = s_pstn }));
    }

    [Fact]
    public void The_text_that_a_log_writes_has_no_number()
        => Assert.All(
            new object[] { s_pstn, (CallEndpoint)s_pstn, new CallInformation { From = s_pstn } },
            value => Assert.DoesNotContain("467", value.ToString(), StringComparison.Ordinal));

    /// <summary>Evaluates what the attribute says, which is the name of a property, as the debugger does.</summary>
    private static string Shown(object value)
    {
        var display = value.GetType().GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;
        Assert.EndsWith(",nq}", display, StringComparison.Ordinal);
        var property = value.GetType().GetProperty(display[1..^4], BindingFlags.Instance | BindingFlags.NonPublic)!;
        Assert.Equal(DebuggerBrowsableState.Never, property.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
        return (string)property.GetValue(value)!;
    }
}
