using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>Emits an enum as a string-backed struct.</summary>
internal static class EnumEmitter
{
    // public readonly struct CallResult : IEquatable<CallResult>, IJsonModel<CallResult>
    // {
    //     public CallResult(string value) => _value = value;
    //     public static CallResult Answered => new("ANSWERED");
    //     public string Value => _value ?? string.Empty;
    //     public KnownValue Known => (KnownValue)(s_values.IndexOf(_value, OrdinalIgnoreCase) + 1);
    //     public enum KnownValue { Unrecognized, Answered, … }
    //     …
    // }
    public static void Emit(SourceWriter writer, ApiContext context, EnumModel model)
    {
        var type = new TypeCode(context).Name(model.Name);
        DocumentationWriter.Write(
            writer,
            model.Description,
            "Represents an open enum of strings.",
            (model.IsCaseSensitive
                ? "Comparisons are case-sensitive, because the document lists values that differ only in case."
                : "Comparisons ignore case.") + " Values that the document does not list are preserved.",
            FileHeader.Origin(context, model.Pointer));
        FileHeader.Attributes(writer, model.Deprecated);
        writer.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({RuntimeNames.JsonModelConverter}<{type}>))]");
        writer.Line($"{context.Accessibility} readonly struct {model.Name} : global::System.IEquatable<{type}>, {RuntimeNames.JsonModel}<{type}>");
        writer.Open();
        writer.Line($"private static readonly {RuntimeNames.JsonEnumTable} s_values = new({Literals.Strings(model.Members.Select(member => member.Value))});");
        writer.Line();
        writer.Line("private readonly string? _value;");
        writer.Line();
        writer.Line(
            $"""
            /// <summary>Initializes a value, whether or not the document lists it.</summary>
            /// <param name="value">The value in JSON.</param>
            /// <exception cref="{RuntimeNames.ArgumentNullException}"><paramref name="value"/> is <see langword="null"/>.</exception>
            public {model.Name}(string value)
            """);
        writer.Open();
        writer.Line($"{RuntimeNames.ArgumentNullException}.ThrowIfNull(value);");
        writer.Line("_value = value;");
        writer.Close();
        EmitMembers(writer, type, model);
        EmitRest(writer, type, model);
        KnownValues.Emit(writer, type, model);
        writer.Close();
    }

    private static void EmitMembers(SourceWriter writer, string type, EnumModel model)
    {
        foreach (var member in model.Members)
        {
            writer.Line();
            DocumentationWriter.Write(writer, member.Description, $"Gets the value <c>{XmlText.Escape(member.Value)}</c>.");
            writer.Line($"public static {type} {member.Name} => new({Literals.String(member.Value)});");
        }
    }

    private static void EmitRest(SourceWriter writer, string type, EnumModel model)
    {
        var (comparison, how) = model.IsCaseSensitive ? ("Ordinal", string.Empty) : ("OrdinalIgnoreCase", ", ignoring case");
        writer.Line();
        writer.Line(
            $$"""
            /// <summary>Gets the value in JSON, or an empty string for <see langword="default"/>.</summary>
            public string Value => _value ?? string.Empty;

            {{KnownValues.Summary}}
            public {{KnownValues.TypeName}} {{KnownValues.PropertyName}} => ({{KnownValues.TypeName}})(s_values.IndexOf(_value, global::System.StringComparison.{{comparison}}) + 1);

            /// <summary>Converts a string to {{TypeMention.One(model.Name)}}.</summary>
            public static implicit operator {{model.Name}}(string value) => new(value);

            /// <summary>Returns whether two values are equal{{how}}.</summary>
            public static bool operator ==({{type}} left, {{type}} right) => left.Equals(right);

            /// <summary>Returns whether two values differ{{how}}.</summary>
            public static bool operator !=({{type}} left, {{type}} right) => !left.Equals(right);

            /// <inheritdoc/>
            public bool Equals({{type}} other) => string.Equals(Value, other.Value, global::System.StringComparison.{{comparison}});

            /// <inheritdoc/>
            public override bool Equals(object? obj) => obj is {{type}} other && Equals(other);

            /// <inheritdoc/>
            public override int GetHashCode() => global::System.StringComparer.{{comparison}}.GetHashCode(Value);

            /// <summary>Returns the value in JSON.</summary>
            public override string ToString() => Value;

            bool {{RuntimeNames.JsonWritable}}.IsEmpty => _value is null;

            static bool {{RuntimeNames.JsonModel}}<{{type}}>.TryRead(ref {{RuntimeNames.Utf8JsonReader}} reader, out {{type}} value)
            {
                value = s_values.TryRead(ref reader, out var text) ? new(text) : default;
                return text is not null;
            }

            void {{RuntimeNames.JsonWritable}}.Write({{RuntimeNames.Utf8JsonWriter}} writer) => s_values.Write(writer, _value);
            """);
    }
}
