using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits a union as a struct around one of its variants.</summary>
internal static class UnionEmitter
{
    // [Union] from C# 15 on
    // public readonly struct Destination : IEquatable<Destination>, IJsonModel<Destination>
    // {
    //     public Destination(DestinationPstn value) => Value = value;
    //     public object? Value { get; }
    //     public static implicit operator Destination(DestinationPstn value) => new(value);
    //     public TResult Match<TResult>(Func<DestinationPstn, TResult> destinationPstn, …, Func<UnknownVariant, TResult> unknown) => …;
    // }
    public static void Emit(SourceWriter writer, ApiContext context, UnionModel model)
    {
        var types = new TypeCode(context);
        var type = types.Name(model.Name);
        var variants = model.Variants
            .Select(variant => (Type: types.Name(variant.TypeName), Name: Literals.Identifier(variant.ParameterName)))
            .Append((Type: RuntimeNames.UnknownVariant, Name: "unknown"))
            .ToList();

        DocumentationWriter.Write(
            writer,
            model.Description,
            $"One of {string.Join(", ", model.Variants.Select(variant => $"<see cref=\"{types.Name(variant.TypeName)}\"/>"))}.",
            $"The property <c>{XmlText.Escape(model.Discriminator)}</c> tells the variants apart. A variant that the document doesn't know is kept as "
                + $"<see cref=\"{RuntimeNames.UnknownVariant}\"/>.",
            FileHeader.Origin(context, model.Pointer));
        FileHeader.Attributes(writer, model.Deprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{type}>))]");
        if (context.LanguageHasUnions)
        {
            writer.Line("[global::System.Runtime.CompilerServices.Union]");
        }

        writer.Line($"{context.Accessibility} readonly struct {model.Name} : global::System.IEquatable<{type}>, {RuntimeNames.JsonModel}<{type}>");
        writer.Open();
        EmitDiscriminator(writer, model);

        foreach (var variant in variants)
        {
            writer.Line(
                $"""

                /// <summary>Creates a union that holds the variant.</summary>
                public {model.Name}({variant.Type} value) => Value = value;
                """);
        }

        writer.Line(
            """

            /// <summary>The variant; <see langword="null"/> for <see langword="default"/>.</summary>
            public object? Value { get; }
            """);

        foreach (var variant in variants)
        {
            writer.Line(
                $"""

                /// <summary>Converts the variant.</summary>
                public static implicit operator {model.Name}({variant.Type} value) => new(value);
                """);
        }

        foreach (var wider in model.WidensTo)
        {
            EmitWidening(writer, type, types.Name(wider), variants);
        }

        EmitMatch(writer, model.Name, variants);
        EmitRest(writer, type);
        EmitJson(writer, type, model, variants);
        writer.Close();
    }

    private static void EmitDiscriminator(SourceWriter writer, UnionModel model)
    {
        var values = model.Variants.SelectMany(variant => variant.Values);
        writer.Line($"private static readonly {RuntimeNames.JsonDiscriminator} s_discriminator = new({Literals.Strings(new[] { model.Discriminator }.Concat(values))});");
    }

    // public static implicit operator SvamlAction(SvamlActionAce value) => value.Value switch { … };
    private static void EmitWidening(SourceWriter writer, string type, string wider, List<(string Type, string Name)> variants)
    {
        writer.Line(
            $"""

            /// <summary>Converts to <see cref="{wider}"/>, which has all variants of this union.</summary>
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

            /// <summary>Calls the function for the variant that this union holds.</summary>
            /// <exception cref="global::System.InvalidOperationException">The union is <see langword="default"/> and holds none.</exception>
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

            /// <summary>Whether two unions hold the same variant.</summary>
            public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);

            /// <summary>Whether two unions hold different variants.</summary>
            public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({{type}} other) => Equals(Value, other.Value);

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{type}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => Value?.GetHashCode() ?? 0;

            /// <summary>The text of the variant.</summary>
            public override string? ToString() => Value?.ToString();
            """);

    // static Destination IJsonModel<Destination>.Read(ref Utf8JsonReader reader) => s_discriminator.Find(ref reader) switch
    // {
    //     0 => new(JsonRead.Model<DestinationDid>(ref reader)),
    //     1 or 2 => new(JsonRead.Model<DestinationPstn>(ref reader)),
    //     _ => new(s_discriminator.ReadUnknown(ref reader)),
    // };
    private static void EmitJson(SourceWriter writer, string type, UnionModel model, List<(string Type, string Name)> variants)
    {
        writer.Line();
        writer.Line(
            $"static {type} {RuntimeNames.JsonModel}<{type}>.Read(ref {RuntimeNames.Utf8JsonReader} reader) => s_discriminator.Find(ref reader) switch");
        writer.Open();
        var index = 0;
        for (var i = 0; i < model.Variants.Count; i++)
        {
            var count = model.Variants[i].Values.Count;
            if (count > 0)
            {
                writer.Line($"{string.Join(" or ", Enumerable.Range(index, count))} => new({RuntimeNames.JsonRead}.Model<{variants[i].Type}>(ref reader)),");
            }

            index += count;
        }

        writer.Line("_ => new(s_discriminator.ReadUnknown(ref reader)),");
        writer.Close(";");
        writer.Line();
        writer.Line($"void {RuntimeNames.JsonWritable}.Write({RuntimeNames.Utf8JsonWriter} writer) => {RuntimeNames.JsonWrite}.Variant(writer, Value);");
    }
}
