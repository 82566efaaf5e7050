using System.Text.Json.Nodes;

namespace Sinch.Voice.Fuzz.Mutations;

/// <summary>A place in a JSON tree.</summary>
/// <param name="Parent">The object or array.</param>
/// <param name="Name">The property's name, in an object.</param>
/// <param name="Index">The item's index, in an array.</param>
internal readonly record struct JsonPlace(JsonNode Parent, string? Name, int Index)
{
    public JsonNode? Value
    {
        get => Name is null ? Parent.AsArray()[Index] : Parent.AsObject()[Name];
        set
        {
            if (Name is null)
            {
                Parent.AsArray()[Index] = value;
            }
            else
            {
                Parent.AsObject()[Name] = value;
            }
        }
    }

    /// <summary>Removes the value from the tree.</summary>
    public void Remove()
    {
        if (Name is null)
        {
            Parent.AsArray().RemoveAt(Index);
        }
        else
        {
            Parent.AsObject().Remove(Name);
        }
    }

    /// <summary>Where the value stands, as the fragment of a reference.</summary>
    public string Pointer => PointerTo(Parent) + "/" + (Name is null ? Index.ToString(System.Globalization.CultureInfo.InvariantCulture) : Token(Name));

    private static string PointerTo(JsonNode node) => node.Parent switch
    {
        JsonObject parent => PointerTo(parent) + "/" + Token(node.GetPropertyName()),
        JsonArray parent => PointerTo(parent) + "/" + node.GetElementIndex().ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => "#",
    };

    private static string Token(string name)
        => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
