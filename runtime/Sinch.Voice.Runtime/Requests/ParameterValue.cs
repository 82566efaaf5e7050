using System.Collections;
using System.Text.Json;
using Sinch.Voice.Runtime;

namespace Sinch.Voice;

/// <summary>Represents the text of a parameter value: a single value, the items of a list, or the members of an object.</summary>
internal sealed class ParameterValue
{
    private ParameterValue(IReadOnlyList<(string? Key, string Value)> parts, bool isObject = false, bool isSingle = false)
    {
        Parts = parts;
        IsObject = isObject;
        IsSingle = isSingle;
    }

    public IReadOnlyList<(string? Key, string Value)> Parts { get; }

    public bool IsObject { get; }

    /// <summary>Gets a value that indicates whether the value is neither a list nor an object, so that no delimiter needs encoding.</summary>
    public bool IsSingle { get; }

    /// <summary>Gets a value that indicates whether the value has no text, as an empty list.</summary>
    public bool IsEmpty => Parts.All(part => part.Key is null && part.Value.Length == 0);

    public bool HasControls => Parts.Any(part => part.Value.Any(char.IsControl) || part.Key?.Any(char.IsControl) == true);

    /// <summary>Returns the value with its members named as in <c>color[R]</c>.</summary>
    public ParameterValue Within(string name) => new([.. Parts.Select(part => ((string?)$"{name}[{part.Key}]", part.Value))], IsObject, IsSingle);

    /// <param name="value">The value.</param>
    /// <param name="parameter">The name of the parameter.</param>
    /// <exception cref="ArgumentException">The value has no text.</exception>
    public static ParameterValue Of(object value, string? parameter) => value switch
    {
        string or byte[] => Single(ParameterText.Of(value, parameter)),
        IEnumerable items => new([.. items.Cast<object?>().Select(item => ((string?)null, ParameterText.Of(item, parameter)))]),
        IJsonWritable model => OfModel(model, parameter),
        _ => Single(ParameterText.Of(value, parameter)),
    };

    private static ParameterValue Single(string text) => new([(null, text)], isSingle: true);

    /// <summary>Returns the members that an object writes, including those that the document does not describe.</summary>
    private static ParameterValue OfModel(IJsonWritable model, string? parameter)
    {
        using var json = JsonDocument.Parse(JsonBytes.Write(model));
        if (json.RootElement.ValueKind != JsonValueKind.Object)
        {
            return Single(ParameterText.Of(json.RootElement, parameter));
        }

        var members = json.RootElement.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null);
        return new([.. members.Select(member => ((string?)member.Name, ParameterText.Of(member.Value, parameter)))], isObject: true);
    }
}
