using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>Emits an enum of integers as a struct. A C# enum would suggest that the listed values are the only ones.</summary>
internal static class IntegerEnumEmitter
{
    // public readonly struct Priority : IEquatable<Priority>, IJsonModel<Priority>
    // {
    //     public Priority(long value) => _value = value;
    //     public static Priority _1 => new(1);
    //     public long Value => _value.GetValueOrDefault();
    //     public KnownValue Known => _value switch { 1 => KnownValue._1, …, _ => KnownValue.Unrecognized };
    //     public enum KnownValue { Unrecognized, _1, … }
    //     …
    // }
    public static void Emit(SourceWriter writer, ApiContext context, EnumModel model)
    {
        var type = new TypeCode(context).Name(model.Name);
        DocumentationWriter.Write(
            writer,
            model.Description,
            "Represents an open enum of integers.",
            "Values that the document does not list are preserved.",
            FileHeader.Origin(context, model.Pointer));
        FileHeader.Attributes(writer, model.Deprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{type}>))]");
        writer.Line($"{context.Accessibility} readonly struct {model.Name} : global::System.IEquatable<{type}>, {RuntimeNames.JsonModel}<{type}>");
        writer.Open();
        writer.Line(
            $"""
            private readonly long? _value;

            /// <summary>Initializes a value, whether or not the document lists it.</summary>
            /// <param name="value">The value in JSON.</param>
            public {model.Name}(long value) => _value = value;
            """);
        foreach (var member in model.Members)
        {
            writer.Line();
            DocumentationWriter.Write(writer, member.Description, $"Gets the value <c>{member.Value}</c>.");
            writer.Line($"public static {type} {member.Name} => new({member.Value});");
        }

        EmitKnown(writer, model);
        EmitRest(writer, type, model.Name);
        KnownValues.Emit(writer, type, model);
        writer.Close();
    }

    private static void EmitKnown(SourceWriter writer, EnumModel model)
    {
        writer.Line(
            $"""

            /// <summary>Gets the value in JSON, or zero for <see langword="default"/>.</summary>
            public long Value => _value.GetValueOrDefault();

            {KnownValues.Summary}
            public {KnownValues.TypeName} {KnownValues.PropertyName} => _value switch
            """);
        writer.Open();
        foreach (var member in model.Members)
        {
            writer.Line($"{member.Value} => {KnownValues.TypeName}.{member.Name},");
        }

        writer.Line($"_ => {KnownValues.TypeName}.{KnownValues.Unrecognized},");
        writer.Close(";");
    }

    private static void EmitRest(SourceWriter writer, string type, string name)
        => writer.Line(
            $$"""

            /// <summary>Converts an integer to {{TypeMention.One(name)}}.</summary>
            public static implicit operator {{name}}(long value) => new(value);

            /// <summary>Returns whether two values are equal.</summary>
            public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);

            /// <summary>Returns whether two values differ.</summary>
            public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({{type}} other) => _value == other._value;

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{type}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => _value.GetHashCode();

            /// <summary>Returns the value in JSON.</summary>
            public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);

            bool {{RuntimeNames.JsonWritable}}.IsEmpty => _value is null;

            static bool {{RuntimeNames.JsonModel}}<{{type}}>.TryRead(ref {{RuntimeNames.Utf8JsonReader}} reader, out {{type}} value)
            {
                value = {{RuntimeNames.JsonRead}}.TryInt64(ref reader, out var number) ? new(number) : default;
                return value._value is not null;
            }

            void {{RuntimeNames.JsonWritable}}.Write({{RuntimeNames.Utf8JsonWriter}} writer) => {{RuntimeNames.JsonWrite}}.Nullable(writer, _value, {{RuntimeNames.JsonWrite}}.Int64);
            """);
}
