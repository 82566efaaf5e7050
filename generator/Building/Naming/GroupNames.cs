using System.Text.Json.Nodes;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>
/// Names groups: the client's property, and the class with the suffix <c>Client</c>. Names that the document gives to tags are reserved before any type
/// is named by rule.
/// </summary>
internal sealed class GroupNames
{
    private const string ClassSuffix = "Client";

    private readonly BuildContext _context;
    private readonly NameScope _properties;
    private readonly Dictionary<string, string> _given = [];
    private readonly Dictionary<string, string> _pointers = [];

    public GroupNames(BuildContext context, string clientName, bool isSinch)
    {
        _context = context;
        _properties = new NameScope(ReservedNames.GroupsOf(clientName, isSinch)) { ReservedAsWritten = ["pipeline", "_pipeline", "s_api"] };

        var tags = context.Raw.Find("#/tags") as JsonArray;
        for (var i = 0; i < tags?.Count; i++)
        {
            var pointer = DocumentPointer.Append("#/tags", i);
            if (context.Raw.FindText(DocumentPointer.Append(pointer, "name")) is not { } tag || _pointers.ContainsKey(tag))
            {
                continue;
            }

            _pointers.Add(tag, pointer);
            if (context.ClientNames.Find(pointer) is { } given
                && context.ClientNames.Claim(_properties, given, "group")
                && context.TypeNames.Claim(given, given.Name + ClassSuffix))
            {
                _given.Add(tag, given.Name);
            }
        }
    }

    public (string PropertyName, string ClassName) Take(string tag)
    {
        if (_given.TryGetValue(tag, out var given))
        {
            return (given, given + ClassSuffix);
        }

        var pointer = _pointers.TryGetValue(tag, out var known) ? known : "#/tags";
        var name = Identifiers.Pascal(tag);
        var className = _context.TakeTypeName(name + ClassSuffix, pointer);
        return (NameAssignment.ByRule(_context, _properties, new NameRequest(null, name, pointer)), className);
    }
}
