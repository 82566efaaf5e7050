using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>Names what stands in one scope.</summary>
internal static class NameAssignment
{
    /// <summary>
    /// A name for every request, in their order. Those that the document gives are taken first, so that it is the names made by rule
    /// that give way.
    /// </summary>
    /// <param name="kind">What is named, for messages.</param>
    public static IReadOnlyList<string> Assign(BuildContext context, NameScope scope, string kind, IReadOnlyList<NameRequest> requests)
    {
        var names = new string?[requests.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = requests[i].Given is { } given && context.ClientNames.Claim(scope, given, kind) ? given.Name : null;
        }

        for (var i = 0; i < names.Length; i++)
        {
            names[i] ??= ByRule(context, scope, requests[i]);
        }

        return names!;
    }

    /// <summary>Takes the name made by rule; another than that is said.</summary>
    public static string ByRule(BuildContext context, NameScope scope, NameRequest request)
    {
        var name = scope.Take(!scope.IsFree(request.Rule) && request.Fallback is { } other && scope.IsFree(other) ? other : request.Rule);
        if (name != Identifiers.Shorten(request.Rule))
        {
            context.Diagnostics.Add(DiagnosticDescriptors.NameNumbered, request.Pointer, request.Rule, name);
        }

        return name;
    }
}

/// <summary>Something that needs a name.</summary>
/// <param name="Given">The name that the document gives.</param>
/// <param name="Rule">The name made by rule.</param>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Fallback">What to try before numbers where the rule's name is taken.</param>
internal readonly record struct NameRequest(GivenName? Given, string Rule, string Pointer, string? Fallback = null);

/// <summary>A name that the document gives for the client, and where it does.</summary>
internal readonly record struct GivenName(string Name, string Pointer);
