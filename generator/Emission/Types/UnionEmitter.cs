using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>Emits a union as a struct around one of its variants.</summary>
internal static class UnionEmitter
{
    // [Union] from C# 15 on
    // public readonly struct Destination : IEquatable<Destination>, IJsonUnion<Destination>
    // {
    //     public Destination(DestinationPstn value) => Value = value;
    //     public object? Value { get; }
    //     public string? Endpoint => Value switch { … };
    //     public static implicit operator Destination(DestinationPstn value) => new(value);
    //     public TResult Match<TResult>(Func<DestinationPstn, TResult> destinationPstn, …, Func<UnknownVariant, TResult> unknown) => …;
    // }
    public static void Emit(SourceWriter writer, ApiContext context, UnionModel model)
    {
        var types = new TypeCode(context);
        var type = types.Name(model.Name);
        var variants = model.Variants
            .Select(variant => (Type: types.Name(variant.Type), Name: Literals.Identifier(variant.ParameterName)))
            .Append((Type: RuntimeNames.UnknownVariant, Name: "unknown"))
            .ToList();
        var mentions = model.Variants.Select(variant => TypeMention.One(types, variant.Type)).Append(TypeMention.One(RuntimeNames.UnknownVariant)).ToList();

        DocumentationWriter.Write(
            writer,
            model.Description,
            $"Holds one of {string.Join(", ", model.Variants.Select(variant => TypeMention.Of(types, variant.Type)))}.",
            $"{HowToTell(model)} A variant that the document does not list is kept as {TypeMention.One(RuntimeNames.UnknownVariant)}.",
            FileHeader.Origin(context, model.Pointer));
        FileHeader.Attributes(writer, model.Deprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{type}>))]");
        DebuggerView.EmitAttribute(writer);
        if (context.LanguageHasUnions)
        {
            writer.Line("[global::System.Runtime.CompilerServices.Union]");
        }

        writer.Line($"{context.Accessibility} readonly struct {model.Name} : global::System.IEquatable<{type}>, {RuntimeNames.JsonUnion}<{type}>");
        writer.Open();
        var hasTable = UnionJsonEmitter.EmitTable(writer, model);

        for (var i = 0; i < variants.Count; i++)
        {
            if (hasTable || i > 0)
            {
                writer.Line();
            }

            DocumentationWriter.Write(writer, null, $"Initializes a union that holds {mentions[i]}.");
            writer.Line($"public {model.Name}({variants[i].Type} value) => Value = value;");
        }

        writer.Line(
            """

            /// <summary>Gets the variant, or <see langword="null"/> for <see langword="default"/>.</summary>
            public object? Value { get; }
            """);

        foreach (var property in model.Common)
        {
            EmitCommon(writer, types, property, model.Variants);
        }

        // C# has no conversions from interfaces.
        for (var i = 0; i < variants.Count; i++)
        {
            if (i < model.Variants.Count && model.Variants[i].Type is (ListType or MapType))
            {
                continue;
            }

            writer.Line();
            DocumentationWriter.Write(writer, null, $"Converts {mentions[i]} to {TypeMention.One(model.Name)}.");
            writer.Line($"public static implicit operator {model.Name}({variants[i].Type} value) => new(value);");
        }

        foreach (var wider in model.WidensTo)
        {
            EmitWidening(writer, type, types.Name(wider), variants);
        }

        EmitMatch(writer, model.Name, variants);
        EmitRest(writer, type);
        DebuggerView.EmitProperty(writer);
        UnionJsonEmitter.Emit(writer, types, model);
        writer.Close();
    }

    private static string HowToTell(UnionModel model)
    {
        var ofObjects = model.Discriminator is { } discriminator ? $"property <c>{XmlText.Escape(discriminator)}</c> tells the variants apart."
            : model.Objects.Count > 1 ? "present properties tell the variants apart."
            : null;
        return model.Objects.Count == model.Variants.Count && ofObjects is not null
            ? "The " + ofObjects
            : "The JSON type tells the variants apart" + (ofObjects is null ? "." : "; for objects, the " + ofObjects);
    }

    // public string? Endpoint => Value switch
    // {
    //     DestinationPstn variant => variant.Endpoint,
    //     …
    //     _ => null,
    // };
    private static void EmitCommon(SourceWriter writer, TypeCode types, CommonPropertyModel property, IEnumerable<VariantModel> variants)
    {
        writer.Line();
        DocumentationWriter.Write(
            writer,
            property.Description,
            $"Gets the property <c>{XmlText.Escape(property.WireName)}</c> of the variant.",
            "<see langword=\"null\"/> if the variant has no value for it or is unknown, or if the union is empty.");
        if (property.Deprecated)
        {
            FileHeader.Obsolete(writer);
        }

        writer.Line($"public {types.Name(property.Type)}? {property.Name} => Value switch");
        writer.Open();
        foreach (var variant in variants)
        {
            writer.Line($"{types.Name(variant.Type)} variant => variant.{property.Name},");
        }

        // To a struct that converts from a string or a class, null is one of these.
        writer.Line(property.Type.IsValueType ? $"_ => default({types.Name(property.Type)}?)," : "_ => null,");
        writer.Close(";");
    }

    // public static implicit operator SvamlAction(SvamlActionAce value) => value.Value switch { … };
    private static void EmitWidening(SourceWriter writer, string type, string wider, List<(string Type, string Name)> variants)
    {
        writer.Line(
            $"""

            /// <summary>Converts to {TypeMention.One(wider)}, which has all variants of this union.</summary>
            public static implicit operator {wider}({type} value) => value.Value switch
            """);
        writer.Open();
        foreach (var variant in variants)
        {
            writer.Line($"{variant.Type} variant => new {wider}(variant),");
        }

        writer.Line("_ => default,");
        writer.Close(";");
    }

    private static void EmitMatch(SourceWriter writer, string name, List<(string Type, string Name)> variants)
    {
        writer.Line(
            $"""

            /// <summary>Calls the function for the variant of this union and returns its result.</summary>
            /// <exception cref="global::System.InvalidOperationException">The union is <see langword="default"/> and holds no variant.</exception>
            public TResult Match<TResult>(
            """);
        writer.Indent();
        for (var i = 0; i < variants.Count; i++)
        {
            writer.Line($"global::System.Func<{variants[i].Type}, TResult> {variants[i].Name}{(i < variants.Count - 1 ? "," : ")")}");
        }

        writer.Outdent();
        writer.Open();
        foreach (var variant in variants)
        {
            writer.Line($"{RuntimeNames.ArgumentNullException}.ThrowIfNull({variant.Name});");
        }

        writer.Line();
        writer.Line("return Value switch");
        writer.Open();
        foreach (var variant in variants)
        {
            writer.Line($"{variant.Type} variant => {variant.Name}(variant),");
        }

        writer.Line($"_ => throw new global::System.InvalidOperationException(\"The {name} is empty.\"),");
        writer.Close(";");
        writer.Close();
    }

    private static void EmitRest(SourceWriter writer, string type)
        => writer.Line(
            $$"""

            /// <summary>Returns whether two unions hold equal variants.</summary>
            public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);

            /// <summary>Returns whether two unions hold different variants.</summary>
            public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({{type}} other) => Equals(Value, other.Value);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{type}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => Value?.GetHashCode() ?? 0;

            /// <summary>Returns the text of the variant.</summary>
            public override string? ToString() => Value?.ToString();
            """);
}
