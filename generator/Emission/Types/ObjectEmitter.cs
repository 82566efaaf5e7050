using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>Emits an object as a sealed class.</summary>
internal static class ObjectEmitter
{
    // public sealed class CallHeader : IJsonObject<CallHeader>
    // {
    //     private static readonly JsonPropertyTable s_properties = new(nameof(CallHeader), ["key", "value"], always: [0]);
    //     private readonly JsonAbsence _absent;
    //     public CallHeader() { }
    //     public string? Key { get; init; }
    //     public string? Value { get; init; }
    //     public AdditionalProperties? AdditionalProperties { get; init; }
    //     …
    // }
    public static void Emit(SourceWriter writer, ApiContext context, ObjectModel model)
    {
        var types = new TypeCode(context);
        var type = types.Name(model.Name);
        DocumentationWriter.Write(
            writer, model.Description, $"Represents the JSON object <c>{XmlText.Escape(model.Name)}</c>.", FileHeader.Origin(context, model.Pointer));
        FileHeader.Attributes(writer, model.Deprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{type}>))]");
        DebuggerView.EmitAttribute(writer);
        writer.Line($"{context.Accessibility} sealed class {model.Name} : {RuntimeNames.JsonObject}<{type}>");
        writer.Open();
        writer.Line($"private static readonly {RuntimeNames.JsonPropertyTable} s_properties = new({Table(model)});");
        if (model.Properties.Any(ObjectJsonEmitter.IsAlwaysWritten))
        {
            writer.Line($"private readonly {RuntimeNames.JsonAbsence} _absent;");
        }

        writer.Line(
            $$"""

            /// <summary>Initializes a new instance of the <see cref="{{model.Name}}"/> class.</summary>
            public {{model.Name}}()
            {
            }
            """);

        foreach (var property in model.Properties)
        {
            writer.Line();
            EmitProperty(writer, types, property);
        }

        writer.Line(
            $$"""

            /// <summary>Gets the properties that the document does not describe. They are preserved when the object is read and written.</summary>
            public {{RuntimeNames.AdditionalProperties}}{{types.Arguments(model.Additional)}}? AdditionalProperties { get; init; }
            """);
        if (model.Stream is { } stream)
        {
            StreamActionEmitter.Emit(writer, types, model, stream);
        }

        DebuggerView.EmitProperty(writer);
        writer.Line();
        ObjectJsonEmitter.EmitConstructor(writer, types, model);
        writer.Line();
        ObjectJsonEmitter.EmitRead(writer, types, model);
        writer.Line();
        ObjectJsonEmitter.EmitWrite(writer, types, model);
        writer.Close();
    }

    /// <summary>
    /// Returns the names; the positions of the properties that distinguish <c>null</c> from absence, because only the writer knows which is meant; and
    /// the positions of those that are always written unless they were absent when the object was read.
    /// </summary>
    private static string Table(ObjectModel model)
    {
        var names = Literals.Strings(model.Properties.Select(property => property.WireName));
        return $"nameof({model.Name}), [{names}]"
            + Positions(model, "nullable", MayBeNull)
            + Positions(model, "always", ObjectJsonEmitter.IsAlwaysWritten);
    }

    /// <summary>Any JSON may be <c>null</c> too: a required property of that type holds it without being nullable.</summary>
    private static bool MayBeNull(PropertyModel property)
        => property.Fixed is null && (property.Nullable || property is { Required: true, Type: PrimitiveType { Kind: PrimitiveKind.Element } });

    private static string Positions(ObjectModel model, string argument, Func<PropertyModel, bool> isMeant)
    {
        var positions = Enumerable.Range(0, model.Properties.Count).Where(i => isMeant(model.Properties[i])).ToList();
        return positions.Count == 0 ? string.Empty : $", {argument}: [{string.Join(", ", positions)}]";
    }

    /// <summary>Emits a property with its documentation.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="types">The C# names of types.</param>
    /// <param name="property">The property.</param>
    /// <param name="noun">What the documentation calls a property without a description.</param>
    public static void EmitProperty(SourceWriter writer, TypeCode types, PropertyModel property, string noun = "property")
    {
        DocumentationWriter.Write(
            writer,
            property.Description,
            $"Gets the {noun} <c>{XmlText.Escape(property.WireName)}</c>.",
            property.Fixed is { } value ? $"Always <c>{XmlText.Escape(value.Value)}</c>." : null,
            property.Fixed is null && property.Default is { } text ? $"The server's default is <c>{XmlText.Escape(text)}</c>." : null,
            property is { Deprecated: true, Required: true, Fixed: null } ? "Deprecated, but still required." : null);

        // The compiler does not allow the attribute on required members: nobody could avoid the warning.
        if (property.Deprecated && (!property.Required || property.Fixed is not null))
        {
            FileHeader.Obsolete(writer);
        }

        var type = types.Name(property.Type);
        if (property.Fixed is { } constant)
        {
            writer.Line($"public {type} {property.Name} {{ get; private init; }} = {FixedValue(types, property.Type, constant)};");
        }
        else
        {
            writer.Line($"public {(property.Required ? "required " : "")}{type}{(property is { Required: true, Nullable: false } ? "" : "?")} {property.Name} {{ get; init; }}");
        }
    }

    /// <summary>Returns the expression for a fixed value.</summary>
    private static string FixedValue(TypeCode types, TypeReference type, FixedValue value)
        => value.Member is { } member ? $"{types.Name(type)}.{member}"
            : type is PrimitiveType { Kind: PrimitiveKind.Boolean or PrimitiveKind.Int64 } ? value.Value
            : Literals.String(value.Value);
}
