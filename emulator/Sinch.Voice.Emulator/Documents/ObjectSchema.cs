using System.Text.Json;

namespace Sinch.Voice.Emulator.Documents;

/// <summary>A property of an <see cref="ObjectSchema"/>.</summary>
/// <param name="Name">The name, as in the document.</param>
/// <param name="Schema">The schema of the value.</param>
/// <param name="IsRequired">Whether the property must be there.</param>
internal sealed record SchemaProperty(string Name, SchemaNode Schema, bool IsRequired);

/// <summary>An object. As for the platform, names ignore case, unknown properties are permitted, and null means that a property is missing.</summary>
internal sealed class ObjectSchema : SchemaNode
{
    private readonly SchemaProperty[] _properties;
    private readonly JsonText[] _names;

    public ObjectSchema(SchemaProperty[] properties)
    {
        // Whether a property is there is kept in the bits of one integer.
        ArgumentOutOfRangeException.ThrowIfGreaterThan(properties.Length, 64);
        _properties = properties;
        _names = Array.ConvertAll(properties, property => new JsonText(property.Name));
    }

    public override SchemaViolation? Check(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return WrongType(value, "an object");
        }

        var present = 0UL;
        foreach (var property in value.EnumerateObject())
        {
            var index = JsonText.IndexOf(_names, property);
            if (index < 0 || (property.Value.ValueKind == JsonValueKind.Null && !_properties[index].Schema.IsNullable))
            {
                continue;
            }

            present |= 1UL << index;
            if (property.Value.ValueKind != JsonValueKind.Null && _properties[index].Schema.Check(property.Value) is { } violation)
            {
                return violation.InProperty(property.Name);
            }
        }

        return Missing(present);
    }

    private SchemaViolation? Missing(ulong present)
    {
        for (var index = 0; index < _properties.Length; index++)
        {
            if (_properties[index].IsRequired && (present & (1UL << index)) == 0)
            {
                var name = _properties[index].Name;
                return new SchemaViolation(SchemaViolationKind.MissingProperty, $"the required property '{name}' is missing").InProperty(name);
            }
        }

        return null;
    }
}
