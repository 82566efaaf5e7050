using System.Collections;
using System.Reflection;

namespace Sinch.Voice.Client.Tests.Examples;

/// <summary>Walks a model that was read.</summary>
internal static class ModelGraph
{
    /// <summary>The variants that the unions in the model hold, in the order of their properties.</summary>
    public static IReadOnlyList<Type> Variants(object model) => [.. Walk(model).OfType<Variant>().Select(variant => variant.Type)];

    /// <summary>The JSON names of everything that the document does not describe.</summary>
    public static IReadOnlyList<string> Additional(object model) => [.. Walk(model).OfType<AdditionalProperties>().SelectMany(properties => properties.Keys)];

    private static IEnumerable<object> Walk(object? value)
    {
        switch (value)
        {
            case null or string or UnknownVariant:
                yield break;
            case AdditionalProperties:
                yield return value;
                yield break;
            case IEnumerable items:
                foreach (var item in items.Cast<object?>().SelectMany(Walk))
                {
                    yield return item;
                }

                yield break;
        }

        var type = value.GetType();
        if (type.Assembly != typeof(SinchVoiceClient).Assembly)
        {
            yield break;
        }

        if (type.IsValueType && type.GetProperty("Value")?.PropertyType == typeof(object))
        {
            var variant = type.GetProperty("Value")!.GetValue(value)!;
            yield return new Variant(variant.GetType());
            foreach (var inner in Walk(variant))
            {
                yield return inner;
            }

            yield break;
        }

        if (!type.IsValueType)
        {
            foreach (var inner in type.GetProperties(BindingFlags.Instance | BindingFlags.Public).SelectMany(property => Walk(property.GetValue(value))))
            {
                yield return inner;
            }
        }
    }

    private sealed record Variant(Type Type);
}
