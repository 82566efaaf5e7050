using System.Globalization;
using Sinch.Voice.Generator.Model;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits how a union is read from JSON and written to it.</summary>
internal static class UnionJsonEmitter
{
    // private static readonly JsonDiscriminator s_discriminator = new("type", "did", "number");
    // private static readonly JsonShapes s_shapes = new(["card", "iban"], 0x1, 0x2);
    /// <returns>Whether the variants that are objects need a table to be told apart.</returns>
    public static bool EmitTable(SourceWriter writer, UnionModel model)
    {
        if (model.Discriminator is { } discriminator)
        {
            var values = model.Variants.SelectMany(variant => variant.Values);
            writer.Line($"private static readonly {RuntimeNames.JsonDiscriminator} s_discriminator = new({Literals.Strings(new[] { discriminator }.Concat(values))});");
            return true;
        }

        if (model.Objects.Count < 2)
        {
            return false;
        }

        var names = model.Objects.SelectMany(variant => variant.Required).Distinct().ToList();
        var masks = model.Objects.Select(variant => variant.Required.Aggregate(0UL, (bits, name) => bits | (1UL << names.IndexOf(name))))
            .Select(bits => "0x" + bits.ToString("X", CultureInfo.InvariantCulture));
        writer.Line($"private static readonly {RuntimeNames.JsonShapes} s_shapes = new([{Literals.Strings(names)}], {string.Join(", ", masks)});");
        return true;
    }

    public static void Emit(SourceWriter writer, TypeCode types, UnionModel model)
    {
        writer.Line();
        EmitRead(writer, types, model);
        writer.Line();
        EmitWrite(writer, types, model);
    }

    // static Destination IJsonModel<Destination>.Read(ref Utf8JsonReader reader) => s_discriminator.Start(ref reader) switch
    // {
    //     { Variant: 0 } start => new(JsonRead.Variant<DestinationDid>(ref reader, start)),
    //     { Variant: 1 or 2 } start => new(JsonRead.Variant<DestinationPstn>(ref reader, start)),
    //     _ => new(s_discriminator.ReadUnknown(ref reader)),
    // };
    //
    // static ChatId IJsonModel<ChatId>.Read(ref Utf8JsonReader reader) => reader.TokenType switch
    // {
    //     JsonTokenType.String => new(JsonRead.String(ref reader)),
    //     JsonTokenType.Number => new(JsonRead.Int64(ref reader)),
    //     _ => new(JsonRead.Unknown(ref reader)),
    // };
    private static void EmitRead(SourceWriter writer, TypeCode types, UnionModel model)
    {
        var type = types.Name(model.Name);
        var head = $"static {type} {RuntimeNames.JsonModel}<{type}>.Read(ref {RuntimeNames.Utf8JsonReader} reader) => ";
        if (model.Objects.Count == model.Variants.Count && FindObject(model) is { } find)
        {
            writer.Line($"{head}{find} switch");
            EmitObjects(writer, types, model, ";");
            return;
        }

        writer.Line($"{head}reader.TokenType switch");
        writer.Open();
        foreach (var variant in model.Variants.Where(variant => variant.Kind != JsonKinds.Object))
        {
            writer.Line($"{Token(variant.Kind)} => new({types.Read(variant.Type, "reader")}),");
        }

        if (FindObject(model) is { } findObject)
        {
            writer.Line($"{Token(JsonKinds.Object)} => {findObject} switch");
            EmitObjects(writer, types, model, ",");
        }
        else if (model.Objects.Count == 1)
        {
            writer.Line($"{Token(JsonKinds.Object)} => new({types.Read(model.Objects[0].Type, "reader")}),");
        }

        writer.Line($"_ => new({RuntimeNames.JsonRead}.Unknown(ref reader)),");
        writer.Close(";");
    }

    private static void EmitObjects(SourceWriter writer, TypeCode types, UnionModel model, string end)
    {
        writer.Open();
        var index = 0;
        foreach (var variant in model.Objects)
        {
            var count = model.Discriminator is null ? 1 : variant.Values.Count;
            if (count > 0)
            {
                var positions = string.Join(" or ", Enumerable.Range(index, count));
                writer.Line(ReadsOn(model)
                    ? $"{{ Variant: {positions} }} start => new({RuntimeNames.JsonRead}.Variant<{types.Name(variant.Type)}>(ref reader, start)),"
                    : $"{positions} => new({types.Read(variant.Type, "reader")}),");
            }

            index += count;
        }

        writer.Line(model.Discriminator is null
            ? $"_ => new({RuntimeNames.JsonRead}.Unknown(ref reader)),"
            : "_ => new(s_discriminator.ReadUnknown(ref reader)),");
        writer.Close(end);
    }

    /// <summary>The expression for the position of the value, or of the variant, by which objects are told apart.</summary>
    private static string? FindObject(UnionModel model)
        => ReadsOn(model) ? "s_discriminator.Start(ref reader)"
            : model.Discriminator is not null ? "s_discriminator.Find(ref reader)"
            : model.Objects.Count > 1 ? "s_shapes.Find(ref reader)"
            : null;

    /// <summary>Whether the variants are classes, which read on behind the discriminator. Unions and maps read an object from its beginning.</summary>
    private static bool ReadsOn(UnionModel model)
        => model.Discriminator is not null && model.Objects.All(variant => variant.Type is ModelType { Kind: ModelKind.Object });

    private static void EmitWrite(SourceWriter writer, TypeCode types, UnionModel model)
    {
        var head = $"void {RuntimeNames.JsonWritable}.Write({RuntimeNames.Utf8JsonWriter} writer)";
        var others = model.Variants.Where(variant => variant.Type is not ModelType).ToList();
        if (others.Count == 0)
        {
            writer.Line($"{head} => {RuntimeNames.JsonWrite}.Variant(writer, Value);");
            return;
        }

        writer.Line(head);
        writer.Open();
        writer.Line("switch (Value)");
        writer.Open();
        foreach (var variant in others)
        {
            writer.Line($"case {types.Name(variant.Type)} variant:");
            writer.Indent();
            writer.Line(types.Write(variant.Type, "variant"));
            writer.Line("break;");
            writer.Outdent();
        }

        writer.Line("default:");
        writer.Indent();
        writer.Line($"{RuntimeNames.JsonWrite}.Variant(writer, Value);");
        writer.Line("break;");
        writer.Outdent();
        writer.Close();
        writer.Close();
    }

    private static string Token(JsonKinds kind) => string.Join(" or ", Tokens(kind).Select(token => $"{RuntimeNames.JsonTokenType}.{token}"));

    private static string[] Tokens(JsonKinds kind) => kind switch
    {
        JsonKinds.String => ["String"],
        JsonKinds.Number => ["Number"],
        JsonKinds.Boolean => ["True", "False"],
        JsonKinds.Array => ["StartArray"],
        JsonKinds.Object => ["StartObject"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
