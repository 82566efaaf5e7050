using System.Reflection;
using System.Text.Json;
using CsCheck;

namespace Sinch.Voice.Fuzz.Models;

/// <summary>Makes one instance, and keeps its size, by which CsCheck tells which of two cases is the simpler one.</summary>
internal sealed class InstanceBuilder(PCG pcg)
{
    /// <summary>Types are recursive; beyond this depth only required members are set.</summary>
    private const int Deep = 4;

    public Size Size { get; } = new(0);

    public object Build(Type type, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (ValueGens.Of(type) is { } gen)
        {
            return Draw(gen);
        }

        if (type == typeof(AdditionalProperties))
        {
            return Additional();
        }

        if (type.IsGenericType && IsEmbedded(type.GetGenericTypeDefinition()))
        {
            return Embedded(type, depth);
        }

        if (type.IsGenericType)
        {
            return type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)
                ? Map(type.GenericTypeArguments[1], depth)
                : List(type.GenericTypeArguments[0], depth);
        }

        return type.IsValueType ? Wrapper(type, depth) : Object(type, depth);
    }

    public static bool IsEmbedded(Type definition) => definition == typeof(EmbeddedJson<>) || definition == typeof(EmbeddedJsonOrUri<>);

    private T Draw<T>(Gen<T> gen)
    {
        var value = gen.Generate(pcg, null, out var size);
        Size.Add(size);
        return value;
    }

    private object Object(Type type, int depth)
    {
        var shape = ObjectShape.Of(type);
        var instance = Activator.CreateInstance(type)!;
        foreach (var property in shape.Settable)
        {
            if (shape.Required.Contains(property) || (depth < Deep && Draw(Gen.Int[0, 2 + depth]) == 0))
            {
                property.SetValue(instance, Build(property.PropertyType, depth + 1));
            }
        }

        return instance;
    }

    /// <summary>A union takes one of its variants, an enum one of its values or another one.</summary>
    private object Wrapper(Type type, int depth)
    {
        var known = ObjectShape.Of(type).Known;
        if (known.Count > 0 && Draw(Gen.Int[0, 3]) > 0)
        {
            return known[Draw(Gen.Int[0, known.Count - 1])];
        }

        var constructors = type.GetConstructors();
        var constructor = constructors[Draw(Gen.Int[0, constructors.Length - 1])];
        return constructor.Invoke([Build(constructor.GetParameters().Single().ParameterType, depth + 1)]);
    }

    /// <summary>The JSON of a value in a string, or any other text.</summary>
    private object Embedded(Type type, int depth)
        => depth > Deep || Draw(Gen.Int[0, 3]) == 0
            ? Activator.CreateInstance(type, Draw(ValueGens.Text))!
            : Activator.CreateInstance(type, Build(type.GenericTypeArguments[0], depth + 1))!;

    private Array List(Type item, int depth)
    {
        var items = Array.CreateInstance(item, depth > Deep ? 0 : Draw(Gen.Int[0, 3]));
        for (var i = 0; i < items.Length; i++)
        {
            items.SetValue(Build(item, depth + 1), i);
        }

        return items;
    }

    private object Map(Type value, int depth)
    {
        var map = (System.Collections.IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), value))!;
        for (var i = depth > Deep ? 0 : Draw(Gen.Int[0, 3]); i > 0; i--)
        {
            map[Draw(ValueGens.Text)] = Build(value, depth + 1);
        }

        return map;
    }

    /// <summary>Names that no schema has: a property of a schema's would be read as that.</summary>
    private AdditionalProperties Additional()
    {
        var properties = new AdditionalProperties();
        for (var i = Draw(Gen.Int[0, 12]); i > 0; i--)
        {
            properties.Add("\u00a7" + Draw(ValueGens.Text), (JsonElement)Draw(ValueGens.Of(typeof(JsonElement))!));
        }

        return properties;
    }
}
