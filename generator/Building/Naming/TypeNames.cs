using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Reading;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>Names types. Names from the document are reserved before the first type is named by rule.</summary>
internal sealed class TypeNames(NameScope scope, ClientNames names)
{
    private readonly Dictionary<string, string> _given = [];

    /// <summary>Reserves the names that the document gives to schemas.</summary>
    public void TakeGiven(RawDocument document)
    {
        foreach (var schema in RawSchemas.Of(document))
        {
            var extension = schema.Value.ContainsKey(ExtensionNames.ClientTypeName) ? ExtensionNames.ClientTypeName
                : schema.IsProperty ? null
                : ExtensionNames.ClientName;

            // A reference creates no type: the name belongs to its target.
            if (extension is not null && !schema.Value.ContainsKey("$ref") && schema.Value.TryGetPropertyValue(extension, out var value)
                && names.CheckType(value, schema.Location.Member(extension).Pointer) is { } given
                && names.Claim(scope, given, "type"))
            {
                _given.Add(schema.Location.Pointer, given.Name);
            }
        }
    }

    /// <summary>Returns the name that the document gives to the type of a schema.</summary>
    public string? Given(string pointer) => _given.TryGetValue(pointer, out var name) ? name : null;

    /// <summary>Reserves a name that is derived from a name in the document.</summary>
    public bool Claim(GivenName given, string full) => names.Claim(scope, given, full, "type");

    /// <summary>Reserves a name by rule.</summary>
    public string Take(BuildContext context, string wanted, string pointer) => NameAssignment.ByRule(context, scope, new NameRequest(null, wanted, pointer));
}
