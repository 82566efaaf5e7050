using System.Text.Json.Nodes;
using Sinch.Voice.Generator.Json;

namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Replaces the URIs of security schemes in requirements with the names of the schemes. OpenAPI 3.2 allows both.</summary>
internal sealed class SecuritySchemeUris(MergedDocument document, SelfReferences self)
{
    private readonly JsonObject? _schemes = (document.Root["components"] as JsonObject)?["securitySchemes"] as JsonObject;

    public void Replace(JsonObject requirement, JsonLocation location)
    {
        foreach (var key in requirement.Select(member => member.Key).ToList())
        {
            if (NameOf(key) is { } name && !requirement.ContainsKey(name))
            {
                var (scopes, origin) = (requirement[key], document.Resolve(location.Member(key).Pointer, out _));
                document.Remove(requirement, key);
                document.Set(requirement, name, scopes, origin);
            }
        }
    }

    /// <summary>Returns the name of the scheme that a URI identifies. A key that is the name of a scheme is a name.</summary>
    private string? NameOf(string key)
        => _schemes?.ContainsKey(key) == false
            && self.Localize(key) is var reference
            && reference.StartsWith(ComponentKind.SecurityScheme.Prefix, StringComparison.Ordinal)
            && DocumentPointer.ReferenceTokens(reference).ToList() is [_, _, var name]
            && _schemes.ContainsKey(name)
                ? name
                : null;
}
