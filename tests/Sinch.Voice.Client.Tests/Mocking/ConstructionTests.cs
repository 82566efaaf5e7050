using System.Reflection;
using System.Runtime.CompilerServices;
using Sinch.Voice.Runtime;

namespace Sinch.Voice.Client.Tests.Mocking;

/// <summary>A test can create every response of the platform.</summary>
public class ConstructionTests
{
    private static readonly List<Type> s_models =
        [.. typeof(SinchVoiceClient).Assembly.GetExportedTypes().Where(type => typeof(IJsonWritable).IsAssignableFrom(type))];

    public static TheoryData<Type> Classes => [.. s_models.Where(type => type.IsClass)];

    public static TheoryData<Type> Structs => [.. s_models.Where(type => type.IsValueType)];

    public static TheoryData<Type> Doubles => [typeof(SinchVoiceClient), .. typeof(SinchVoiceClient).GetProperties().Select(property => property.PropertyType)];

    [Theory]
    [MemberData(nameof(Classes))]
    public void Every_property_can_be_set_but_those_of_one_value(Type type)
    {
        var model = Activator.CreateInstance(type);
        foreach (var property in type.GetProperties())
        {
            if (property.SetMethod is { IsPublic: true } setter)
            {
                Assert.Contains(typeof(IsExternalInit), setter.ReturnParameter.GetRequiredCustomModifiers());
            }
            else
            {
                Assert.NotEqual(property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null, property.GetValue(model));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Structs))]
    public void A_union_can_be_made_of_every_variant_and_an_enum_of_any_text(Type type)
    {
        var constructors = type.GetConstructors();
        var isEnum = type.GetProperty("Value")!.PropertyType == typeof(string);
        Assert.Equal(isEnum, constructors is [var only] && only.GetParameters().Single().ParameterType == typeof(string));
        Assert.Equal(!isEnum, constructors.Any(constructor => constructor.GetParameters().Single().ParameterType == typeof(UnknownVariant)));
        foreach (var constructor in constructors.Where(_ => !isEnum))
        {
            var variant = RuntimeHelpers.GetUninitializedObject(constructor.GetParameters().Single().ParameterType);
            Assert.Same(variant, type.GetProperty("Value")!.GetValue(constructor.Invoke([variant])));
        }
    }

    [Theory]
    [MemberData(nameof(Doubles))]
    public void Every_public_member_of_the_client_and_its_groups_can_be_overridden(Type type)
    {
        Assert.False(type.IsSealed);
        Assert.Contains(type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic), constructor => constructor.IsFamily && constructor.GetParameters().Length == 0);
        var methods = type.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);
        Assert.NotEmpty(methods);
        Assert.All(methods, method => Assert.True(method is { IsVirtual: true, IsFinal: false }, method.Name));
    }
}
