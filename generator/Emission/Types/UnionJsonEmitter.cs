using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>Emits the code that reads a union from JSON and writes it.</summary>
internal static class UnionJsonEmitter
{
    // private static readonly JsonDiscriminator s_discriminator = new("type", "did", "number");
    // private static readonly JsonShapes s_shapes = new(
    //     new JsonShape(["number"], ["note"]),
    //     new JsonShape(["account"], ["note"]) { IsClosed = true, Values = { ["type"] = ["iban"] } });
    /// <returns>Whether a table is needed to tell object variants apart.</returns>
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

        writer.Line($"private static readonly {RuntimeNames.JsonShapes} s_shapes = new(");
        writer.Indent();
        var shapes = model.Objects.Select(variant => Shape(variant.Shape!)).ToList();
        for (var i = 0; i < shapes.Count; i++)
        {
            writer.Line(shapes[i] + (i < shapes.Count - 1 ? "," : ");"));
        }

        writer.Outdent();
        return true;
    }

    private static string Shape(ShapeModel shape)
    {
        var traits = new List<string>();
        if (shape.IsClosed)
        {
            traits.Add("IsClosed = true");
        }

        foreach (var kind in shape.Values.GroupBy(known => known.IsKey ? "Keys" : "Values"))
        {
            traits.Add($"{kind.Key} = {{ {string.Join(", ", kind.Select(known => $"[{Literals.String(known.Name)}] = [{Literals.Strings(known.Values)}]"))} }}");
        }

        return $"new {RuntimeNames.JsonShape}([{Literals.Strings(shape.Required)}], [{Literals.Strings(shape.Optional)}])"
            + (traits.Count == 0 ? string.Empty : $" {{ {string.Join(", ", traits)} }}");
    }

    public static void Emit(SourceWriter writer, TypeCode types, UnionModel model)
    {
        writer.Line();
        EmitRead(writer, types, model);
        writer.Line();
        EmitWrite(writer, types, model);
    }

    // static Destination IJsonUnion<Destination>.Read(ref Utf8JsonReader reader) => s_discriminator.Start(ref reader) switch
    // {
    //     { Variant: 0 } start => new(JsonRead.Variant<DestinationDid>(ref reader, start)),
    //     { Variant: 1 or 2 } start => new(JsonRead.Variant<DestinationPstn>(ref reader, start)),
    //     _ when JsonRead.TryModel<DestinationOther>(ref reader, out var value) => new(value),
    //     _ => new(s_discriminator.ReadUnknown(ref reader)),
    // };
    //
    // static ChatId IJsonUnion<ChatId>.Read(ref Utf8JsonReader reader) => reader.TokenType switch
    // {
    //     JsonTokenType.String when JsonRead.TryString(ref reader, out var value) => new(value),
    //     JsonTokenType.Number when JsonRead.TryInt64(ref reader, out var value) => new(value),
    //     _ => new(JsonRead.Unknown(ref reader)),
    // };
    private static void EmitRead(SourceWriter writer, TypeCode types, UnionModel model)
    {
        var type = types.Name(model.Name);
        var head = $"static {type} {RuntimeNames.JsonUnion}<{type}>.Read(ref {RuntimeNames.Utf8JsonReader} reader) => ";
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
            writer.Line($"{Token(variant.Kind)} when {types.Read(variant.Type)} => new(value),");
        }

        if (FindObject(model) is { } findObject)
        {
            writer.Line($"{Token(JsonKinds.Object)} => {findObject} switch");
            EmitObjects(writer, types, model, ",");
        }
        else if (model.Objects.Count == 1)
        {
            writer.Line($"{Token(JsonKinds.Object)} when {types.Read(model.Objects[0].Type)} => new(value),");
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
                    : $"{positions} when {types.Read(variant.Type)} => new(value),");
            }

            index += count;
        }

        if (model.Objects.FirstOrDefault(variant => variant.IsDefault) is { } other)
        {
            writer.Line($"_ when {types.Read(other.Type)} => new(value),");
        }

        writer.Line(model.Discriminator is null
            ? $"_ => new({RuntimeNames.JsonRead}.Unknown(ref reader)),"
            : "_ => new(s_discriminator.ReadUnknown(ref reader)),");
        writer.Close(end);
    }

    /// <summary>Returns the expression for the position of the value, or of the variant, that tells objects apart.</summary>
    private static string? FindObject(UnionModel model)
        => ReadsOn(model) ? "s_discriminator.Start(ref reader)"
            : model.Discriminator is not null ? "s_discriminator.Find(ref reader)"
            : model.Objects.Count > 1 ? "s_shapes.Find(ref reader)"
            : null;

    /// <summary>Returns whether the variants are classes, which continue to read after the discriminator. Unions and maps read an object from its start.</summary>
    private static bool ReadsOn(UnionModel model)
        => model.Discriminator is not null && model.Objects.All(variant => variant.Type is ModelType { Kind: ModelKind.Object });

    private static void EmitWrite(SourceWriter writer, TypeCode types, UnionModel model)
    {
        writer.Line($"bool {RuntimeNames.JsonWritable}.IsEmpty => Value is null;");
        writer.Line();
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
