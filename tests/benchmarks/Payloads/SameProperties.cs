using System.Reflection;
using System.Text.Json.Serialization;
using Sinch.Voice.Benchmarks.HandWritten;

namespace Sinch.Voice.Benchmarks.Payloads;

/// <summary>
/// Compares the classes written by hand with those of the client. One with fewer properties would be smaller, and the comparison of the two
/// would say nothing.
/// </summary>
internal static class SameProperties
{
    /// <exception cref="InvalidOperationException">A class lacks a property, or has one too many.</exception>
    public static void Check()
    {
        var differences = typeof(HandWrittenContext).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(HandWrittenContext).Namespace && !type.IsNested && type != typeof(HandWrittenContext))
            .SelectMany(Differences)
            .ToList();
        if (differences.Count > 0)
        {
            throw new InvalidOperationException($"The classes written by hand differ from the client's: {string.Join(", ", differences)}.");
        }
    }

    private static IEnumerable<string> Differences(Type handWritten)
    {
        var generated = typeof(SinchVoiceClient).Assembly.GetType($"{typeof(SinchVoiceClient).Namespace}.{handWritten.Name}");
        if (generated is null)
        {
            return [$"{handWritten.Name} has no counterpart"];
        }

        var discriminator = DiscriminatorOf(handWritten);
        var expected = PropertiesOf(generated).Where(name => !name.Equals(discriminator, StringComparison.OrdinalIgnoreCase)).ToList();
        var actual = PropertiesOf(handWritten);
        return
        [
            .. expected.Except(actual).Select(name => $"{handWritten.Name}.{name} is missing"),
            .. actual.Except(expected).Select(name => $"{handWritten.Name}.{name} is too many"),
        ];
    }

    // A union is a struct over its variants here and a base class there; the base class has the discriminator, and what isn't described.
    private static HashSet<string> PropertiesOf(Type type)
    {
        if (type.IsAbstract || type.IsValueType)
        {
            return [];
        }

        return [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name).Where(name => name != "AdditionalProperties")];
    }

    private static string? DiscriminatorOf(Type handWritten) => handWritten.BaseType!.GetCustomAttribute<JsonPolymorphicAttribute>()?.TypeDiscriminatorPropertyName;
}
