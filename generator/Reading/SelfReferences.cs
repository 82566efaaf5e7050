using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sinch.Voice.Generator.Reading;

/// <summary>Recognizes references to the document by the URI that it gives itself in <c>$self</c> (OpenAPI 3.2).</summary>
internal sealed class SelfReferences
{
    private const string Keyword = "$self";

    /// <summary>The base of a relative <c>$self</c>: the URL of the document is unknown, but references to it are relative, too.</summary>
    private static readonly Uri s_unknown = new("https://document.invalid/");

    private readonly Uri? _self;

    public SelfReferences(JsonObject root)
    {
        if (SpecVersion.Of(root) >= OpenApiVersion.OpenApi32 && root[Keyword] is { } value && value.GetValueKind() == JsonValueKind.String)
        {
            Uri.TryCreate(s_unknown, value.GetValue<string>(), out _self);
        }
    }

    /// <summary>Returns the fragment of a reference to the document itself; any other reference is returned unchanged.</summary>
    public string Localize(string reference)
    {
        var fragment = reference.IndexOf('#');
        return _self is not null && fragment > 0 && Uri.TryCreate(_self, reference, out var target) && WithoutFragment(target) == WithoutFragment(_self)
            ? reference.Substring(fragment)
            : reference;
    }

    private static string WithoutFragment(Uri uri) => uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment, UriFormat.UriEscaped);
}
