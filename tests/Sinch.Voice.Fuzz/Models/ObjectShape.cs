using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Sinch.Voice.Fuzz.Models;

/// <summary>The public constructors and properties of a generated type.</summary>
/// <param name="Readable">The properties.</param>
/// <param name="Settable">Those that an initializer can set.</param>
/// <param name="Required">Those that it must.</param>
/// <param name="Known">The values that an enum has names for.</param>
internal sealed record ObjectShape(
    IReadOnlyList<PropertyInfo> Readable, IReadOnlyList<PropertyInfo> Settable, IReadOnlySet<PropertyInfo> Required, IReadOnlyList<object> Known)
{
    private static readonly ConcurrentDictionary<Type, ObjectShape> s_shapes = [];

    public static ObjectShape Of(Type type) => s_shapes.GetOrAdd(type, Create);

    private static ObjectShape Create(Type type)
    {
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).ToList();
        return new ObjectShape(
            properties,
            [.. properties.Where(property => property.SetMethod?.IsPublic == true)],
            properties.Where(property => property.IsDefined(typeof(RequiredMemberAttribute))).ToHashSet(),
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Static).Where(property => property.PropertyType == type).Select(property => property.GetValue(null)!)]);
    }
}
