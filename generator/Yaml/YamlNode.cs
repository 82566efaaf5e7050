using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Represents a value of a YAML text. Where an alias stands, it is the same object as at the anchor.</summary>
internal abstract class YamlNode
{
    /// <summary>Gets the number of values in the value, where each alias counts as much as its anchor. A long text counts as several values.</summary>
    public long Size { get; protected set; } = 1;

    /// <summary>Gets the levels of mappings and sequences in the value.</summary>
    public int Height { get; protected set; }

    /// <summary>Finds the child that a token of a JSON pointer names.</summary>
    public virtual YamlChild? Find(string token) => null;

    protected void Count(YamlNode child)
    {
        Size += child.Size;
        Height = Math.Max(Height, child.Height + 1);
    }
}

/// <summary>Represents a value of a mapping or a sequence.</summary>
/// <param name="Name">The key in a mapping.</param>
/// <param name="Span">The span of the key, or of the value in a sequence.</param>
internal readonly record struct YamlChild(string? Name, TextSpan Span, YamlNode Value);

/// <summary>Represents a text, a number, a boolean or null.</summary>
internal sealed class YamlScalar : YamlNode
{
    /// <summary>The characters that count as one value.</summary>
    private const int CharactersOfValue = 64;

    /// <param name="text">The text; for a number, the same number in JSON.</param>
    /// <param name="type">The type in JSON.</param>
    public YamlScalar(string text, YamlScalarType type)
    {
        Text = text;
        Type = type;
        Size += text.Length / CharactersOfValue;
    }

    public string Text { get; }

    public YamlScalarType Type { get; }
}

/// <summary>Specifies the JSON type of a scalar.</summary>
internal enum YamlScalarType
{
    String,
    Number,
    True,
    False,
    Null,
}

/// <summary>Represents a sequence.</summary>
internal sealed class YamlSequence : YamlNode
{
    private readonly List<YamlChild> _items = [];

    public YamlSequence() => Height = 1;

    public IReadOnlyList<YamlChild> Items => _items;

    public void Add(TextSpan span, YamlNode value)
    {
        _items.Add(new YamlChild(null, span, value));
        Count(value);
    }

    public override YamlChild? Find(string token)
        => int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _items.Count ? _items[index] : null;
}

/// <summary>Represents a mapping, whose keys are texts.</summary>
internal sealed class YamlMapping : YamlNode
{
    /// <summary>The number of members that are searched one by one; for more there is an index.</summary>
    private const int Few = 16;

    private readonly List<YamlChild> _members = [];
    private Dictionary<string, int>? _index;

    public YamlMapping() => Height = 1;

    public IReadOnlyList<YamlChild> Members => _members;

    /// <returns>Whether the mapping had no such key.</returns>
    public bool TryAdd(YamlChild member)
    {
        if (Find(member.Name!) is not null)
        {
            return false;
        }

        _index?.Add(member.Name!, _members.Count);
        _members.Add(member);
        Count(member.Value);
        return true;
    }

    public override YamlChild? Find(string token)
    {
        if (_members.Count > Few)
        {
            _index ??= _members.Select((member, index) => (member.Name, index)).ToDictionary(member => member.Name!, member => member.index);
            return _index.TryGetValue(token, out var found) ? _members[found] : null;
        }

        foreach (var member in _members)
        {
            if (member.Name == token)
            {
                return member;
            }
        }

        return null;
    }
}
