using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>Emits the code that reads an object from JSON and writes it.</summary>
internal static class ObjectJsonEmitter
{
    // [SetsRequiredMembers]
    // private CallHeader(ref Utf8JsonReader reader, JsonObjectStart start)
    // {
    //     var properties = s_properties.Start(ref reader, start);
    //     while (properties.Next(ref reader))
    //     {
    //         switch (properties.Index)
    //         {
    //             case 0 when JsonRead.TryString(ref reader, out var value): // key
    //                 Key = value;
    //                 break;
    //             default:
    //                 properties.KeepMisfit(ref reader);
    //                 break;
    //         }
    //     }
    //
    //     AdditionalProperties = properties.Additional;
    //     _absent = properties.Absent;
    // }
    public static void EmitConstructor(SourceWriter writer, TypeCode types, ObjectModel model)
    {
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        writer.Line($"private {model.Name}(ref {RuntimeNames.Utf8JsonReader} reader, {RuntimeNames.JsonObjectStart} start)");
        writer.Open();
        foreach (var property in model.Properties.Where(property => property is { Required: true, Nullable: false, Fixed: null, Type.IsValueType: false }))
        {
            writer.Line($"{Member(property)} = null!; // unless it is there");
        }

        writer.Line("var properties = s_properties.Start(ref reader, start);");
        writer.Line("while (properties.Next(ref reader))");
        writer.Open();
        if (model.Properties.Count > 0)
        {
            writer.Line("switch (properties.Index)");
            writer.Open();
            for (var i = 0; i < model.Properties.Count; i++)
            {
                var property = model.Properties[i];
                writer.Line($"case {i} when {types.Read(property.Type)}: // {Literals.String(property.WireName).Trim('"')}");
                writer.Indent();
                writer.Line($"{Member(property)} = value;");
                writer.Line("break;");
                writer.Outdent();
            }

            writer.Line("default:");
            writer.Indent();
            writer.Line("properties.KeepMisfit(ref reader);");
            writer.Line("break;");
            writer.Outdent();
            writer.Close();
        }

        writer.Close();
        writer.Line();
        writer.Line(model.Additional is { } additional
            ? $"AdditionalProperties = properties.AdditionalOf{types.Arguments(additional)}({types.Reader(additional)}, {types.Writer(additional)});"
            : "AdditionalProperties = properties.Additional;");
        if (model.Properties.Any(IsAlwaysWritten))
        {
            writer.Line("_absent = properties.Absent;");
        }

        writer.Close();
    }

    // static CallHeader IJsonObject<CallHeader>.Read(ref Utf8JsonReader reader, JsonObjectStart start) => new(ref reader, start);
    public static void EmitRead(SourceWriter writer, TypeCode types, ObjectModel model)
    {
        var type = types.Name(model.Name);
        writer.Line($"static {type} {RuntimeNames.JsonObject}<{type}>.Read(ref {RuntimeNames.Utf8JsonReader} reader, {RuntimeNames.JsonObjectStart} start) => new(ref reader, start);");
    }

    // void IJsonWritable.Write(Utf8JsonWriter writer)
    // {
    //     writer.WriteStartObject();
    //     if (Key is not null)
    //     {
    //         writer.WriteString(s_properties[0], Key);
    //     }
    //
    //     AdditionalProperties?.WriteTo(writer);
    //     writer.WriteEndObject();
    // }
    public static void EmitWrite(SourceWriter writer, TypeCode types, ObjectModel model)
    {
        writer.Line($"void {RuntimeNames.JsonWritable}.Write({RuntimeNames.Utf8JsonWriter} writer)");
        writer.Open();
        writer.Line("writer.WriteStartObject();");

        var names = new NameScope("writer", "reader", "properties");
        for (var i = 0; i < model.Properties.Count; i++)
        {
            EmitWrite(writer, types, model.Properties[i], i, names);
        }

        writer.Line(model.Additional is { } additional
            ? $"{RuntimeNames.JsonWrite}.Additional(writer, AdditionalProperties, {types.Writer(additional)});"
            : "AdditionalProperties?.WriteTo(writer);");
        writer.Line("writer.WriteEndObject();");
        writer.Close();
    }

    /// <summary>
    /// Returns whether a property of a new object is always written. A required property that may be <c>null</c> is written as <c>null</c>.
    /// </summary>
    public static bool IsAlwaysWritten(PropertyModel property)
        => property.Fixed is not null || (property.Required && (property.Nullable || property.Type.IsValueType));

    private static void EmitWrite(SourceWriter writer, TypeCode types, PropertyModel property, int index, NameScope locals)
    {
        if (IsAlwaysWritten(property))
        {
            writer.Line($"if (!_absent.Contains({index}))");
            writer.Open();
            EmitWriteAlways(writer, types, property, index);
            writer.Close();
            writer.Line();
            return;
        }

        // A reference is checked even if it is required: it is null if the object was read without it, and absent values are not written.
        var value = Member(property);
        if (property.Type.IsValueType)
        {
            value = Literals.Identifier(locals.Take(Identifiers.Camel(property.Name)));
            writer.Line($"if ({Member(property)} is {{ }} {value})");
        }
        else
        {
            writer.Line($"if ({value} is not null)");
        }

        writer.Open();
        EmitWriteValue(writer, types, property, index, value);
        writer.Close();
        writer.Line();
    }

    /// <summary>Every method that writes a reference also writes <c>null</c>.</summary>
    private static void EmitWriteAlways(SourceWriter writer, TypeCode types, PropertyModel property, int index)
    {
        if (property is { Fixed: null, Nullable: true, Type.IsValueType: true })
        {
            writer.Line($"writer.WritePropertyName({Name(property, index)});");
            writer.Line(types.Write(new NullableType(property.Type), Member(property)));
        }
        else
        {
            EmitWriteValue(writer, types, property, index, Member(property));
        }
    }

    /// <summary>A property in lower case could conflict with the variable for its value.</summary>
    public static string Member(PropertyModel property)
        => property.Name[0] is not (>= 'A' and <= 'Z') && Identifiers.Camel(property.Name) == property.Name ? "this." + property.Name : property.Name;

    private static void EmitWriteValue(SourceWriter writer, TypeCode types, PropertyModel property, int index, string value)
    {
        var name = Name(property, index);
        if (TypeCode.PropertyMethod(property.Type) is { } method)
        {
            writer.Line($"writer.{method}({name}, {value});");
        }
        else
        {
            writer.Line($"writer.WritePropertyName({name});");
            writer.Line(types.Write(property.Type, value));
        }
    }

    /// <summary>Returns the name from the table, which is already escaped.</summary>
    private static string Name(PropertyModel property, int index) => $"s_properties[{index}]";
}
