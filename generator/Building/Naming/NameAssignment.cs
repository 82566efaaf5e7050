using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Diagnostics;

namespace Sinch.Voice.Generator.Building.Naming;

/// <summary>Assigns names within one scope.</summary>
internal static class NameAssignment
{
    /// <summary>
    /// Returns a name for every request, in order. Names from the document are reserved first, so that a name by rule is numbered on a conflict.
    /// </summary>
    /// <param name="kind">The kind of thing that is named, for messages.</param>
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

    /// <summary>Reserves the name by rule, and reports a numbered one.</summary>
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

/// <summary>Represents a request for a name.</summary>
/// <param name="Given">The name from the document.</param>
/// <param name="Rule">The name by rule.</param>
/// <param name="Pointer">The pointer to report.</param>
/// <param name="Fallback">The name to try before numbers if the name by rule is taken.</param>
internal readonly record struct NameRequest(GivenName? Given, string Rule, string Pointer, string? Fallback = null);

/// <summary>Represents a name from the document, and its pointer.</summary>
internal readonly record struct GivenName(string Name, string Pointer);
