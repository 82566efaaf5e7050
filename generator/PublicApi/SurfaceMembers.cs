namespace Sinch.Voice.Generator.PublicApi;

/// <summary>Finds lines of the public surface by their JSON names, whatever their C# names.</summary>
internal sealed class SurfaceMembers
{
    private const string Class = "class";
    private const string Enum = "enum";

    private readonly Dictionary<string, string> _kinds = [];
    private readonly ILookup<string, SurfaceLine> _members;
    private readonly Dictionary<(string Owner, string Identity), SurfaceLine> _byIdentity = [];

    public SurfaceMembers(IEnumerable<SurfaceLine> lines)
    {
        var all = lines.ToList();
        foreach (var type in all.Where(line => line.IsType))
        {
            _kinds[type.Key] = type.Kind;
        }

        _members = all.Where(line => !line.IsType).ToLookup(line => line.Owner);
        foreach (var line in all)
        {
            if (IdentityOf(line) is { } identity && !_byIdentity.ContainsKey((line.Owner, identity)))
            {
                _byIdentity.Add((line.Owner, identity), line);
            }
        }
    }

    public bool IsProperty(SurfaceLine line) => IsMemberOf(line, Class);

    public bool IsEnumValue(SurfaceLine line) => IsMemberOf(line, Enum);

    /// <summary>Returns the JSON name of a member: a property's name or an enum's value; <see langword="null"/> for any other line.</summary>
    public string? IdentityOf(SurfaceLine line) => IsProperty(line) ? line.WireName : IsEnumValue(line) ? line.Signature : null;

    /// <summary>Returns the line of the same type with the same JSON name.</summary>
    public SurfaceLine? Find(string owner, string? identity)
        => identity is not null && _byIdentity.TryGetValue((owner, identity), out var line) ? line : null;

    /// <summary>Returns the members of a type, without its name.</summary>
    public IReadOnlyList<string> MembersOf(SurfaceLine type) => [.. _members[type.Key].Select(line => line.Name + SurfaceLine.Separator + line.Signature)];

    private bool IsMemberOf(SurfaceLine line, string kind) => !line.IsType && _kinds.TryGetValue(line.Owner, out var found) && found == kind;
}
