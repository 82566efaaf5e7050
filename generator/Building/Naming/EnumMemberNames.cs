using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Diagnostics;
using Sinch.Voice.Generator.Json;
using Sinch.Voice.Generator.Reading;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>
/// Reads the names that the document gives to the values of an enum: by value from an object in <c>x-enum-varnames</c> or from <c>x-ms-enum.values</c>,
/// or by position from an array in <c>x-enum-varnames</c>.
/// </summary>
internal sealed class EnumMemberNames
{
    private const string AutoRestMember = "values";

    private readonly BuildContext _context;
    private readonly IReadOnlyList<string> _values;
    private readonly string _source;
    private readonly Dictionary<string, GivenName?> _names = [];

    /// <summary>Whether names are given by value, so that a value without a name was forgotten.</summary>
    private bool _isByValue;

    private EnumMemberNames(BuildContext context, IReadOnlyList<string> values, string source)
    {
        _context = context;
        _values = values;
        _source = source;
    }

    /// <param name="context">The document.</param>
    /// <param name="node">The schema that lists the values.</param>
    /// <param name="values">All values as text, including <c>null</c>.</param>
    public static EnumMemberNames Of(BuildContext context, SchemaNode node, IReadOnlyList<string> values)
    {
        if (context.Raw.TryFindMember(node.Pointer, ExtensionNames.EnumNames, out var given))
        {
            var names = new EnumMemberNames(context, values, ExtensionNames.EnumNames);
            names.Read(given, DocumentPointer.Append(node.Pointer, ExtensionNames.EnumNames));
            return names;
        }

        var autoRest = new EnumMemberNames(context, values, $"{ExtensionNames.AutoRestEnum}.{AutoRestMember}");
        if ((context.Raw.FindMember(node.Pointer, ExtensionNames.AutoRestEnum) as JsonObject)?[AutoRestMember] is { } entries)
        {
            autoRest.ReadEntries(entries, DocumentPointer.Append(node.Pointer, ExtensionNames.AutoRestEnum, AutoRestMember));
        }

        return autoRest;
    }

    /// <summary>Returns the name of a value that becomes a member, or <see langword="null"/> if it has no valid name.</summary>
    /// <param name="value">The value.</param>
    /// <param name="pointer">The pointer of the value.</param>
    public GivenName? For(string value, string pointer)
    {
        if (!_names.TryGetValue(value, out var name) && _isByValue)
        {
            Report(pointer, $"it has no name for '{value}'", "the default name is used");
        }

        return name;
    }

    private void Read(JsonNode? given, string pointer)
    {
        switch (given)
        {
            case JsonObject byValue:
                _isByValue = true;
                foreach (var entry in byValue)
                {
                    var location = DocumentPointer.Append(pointer, entry.Key);
                    Add(entry.Key, entry.Value, location, location);
                }

                break;
            case JsonArray byPosition when byPosition.Count == _values.Count:
                for (var i = 0; i < byPosition.Count; i++)
                {
                    if (!_names.ContainsKey(_values[i]))
                    {
                        _names.Add(_values[i], _context.ClientNames.Check(byPosition[i], DocumentPointer.Append(pointer, i)));
                    }
                }

                break;
            case JsonArray list:
                Report(pointer, $"it has {list.Count} names for {_values.Count} values", "the default names are used");
                break;
            default:
                Report(pointer, "it is neither an object nor an array", "the default names are used");
                break;
        }
    }

    // "x-ms-enum": { "values": [ { "value": "N/A", "name": "NotAvailable" } ] }
    private void ReadEntries(JsonNode entries, string pointer)
    {
        if (entries is not JsonArray list)
        {
            Report(pointer, "it is not an array", "the default names are used");
            return;
        }

        _isByValue = true;
        for (var i = 0; i < list.Count; i++)
        {
            var location = DocumentPointer.Append(pointer, i);
            if (list[i] is JsonObject entry && entry["value"] is { } value && entry.TryGetPropertyValue("name", out var name))
            {
                Add(SchemaValues.Text(value), name, location, DocumentPointer.Append(location, "name"));
            }
            else
            {
                Report(location, "an entry has no value or no name", "the entry is ignored");
            }
        }
    }

    private void Add(string value, JsonNode? name, string pointer, string namePointer)
    {
        if (!_values.Contains(value))
        {
            Report(pointer, $"'{value}' is not a value of the enum", "its name is ignored");
        }
        else if (_names.ContainsKey(value))
        {
            Report(pointer, $"'{value}' already has a name", "the first name is used");
        }
        else
        {
            _names.Add(value, _context.ClientNames.Check(name, namePointer));
        }
    }

    private void Report(string pointer, string problem, string consequence)
        => _context.Diagnostics.Add(DiagnosticDescriptors.MismatchedEnumNames, pointer, _source, problem, consequence);
}
