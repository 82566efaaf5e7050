using System.Text.RegularExpressions;
using Microsoft.OpenApi;

namespace Sinch.Voice.Generator.Building.Servers;

/// <summary>Expands a server of the document to its URLs: several if a variable has a few values.</summary>
internal sealed class ServerUrl
{
    private const int MostValues = 16;

    private static readonly Regex s_variable = new(@"\{([^{}]*)\}", RegexOptions.CultureInvariant);

    private readonly string _template;
    private readonly Dictionary<string, OpenApiServerVariable> _variables;
    private readonly string? _choice;

    private ServerUrl(string template, Dictionary<string, OpenApiServerVariable> variables)
    {
        _template = template;
        _variables = variables;
        var choices = variables.Where(variable => ValuesOf(variable.Value).Count() > 1).Select(variable => variable.Key).ToList();
        _choice = choices.Count == 1 && ValuesOf(variables[choices[0]]).Count() <= MostValues ? choices[0] : null;
        IsOpen = variables.Keys.Any(name => name != _choice);
    }

    /// <summary>Gets whether there are other URLs, because a variable may have other values than its default.</summary>
    public bool IsOpen { get; }

    /// <summary>Gets the URL with the defaults of all variables; a variable without a default is kept.</summary>
    public string Default => Substitute(null);

    /// <summary>Gets the URLs by the value of the variable with several values. The default is first, and the only one without such a variable.</summary>
    public IEnumerable<(string Text, string? Value)> All
        => _choice is null ? [(Default, null)] : ValuesOf(_variables[_choice]).Select(value => (Substitute(value), (string?)value));

    public static ServerUrl Of(OpenApiServer server)
    {
        var template = server.Url ?? string.Empty;
        var used = s_variable.Matches(template).Cast<Match>().Select(match => match.Groups[1].Value).ToList();
        return new ServerUrl(
            template,
            (server.Variables ?? new Dictionary<string, OpenApiServerVariable>())
                .Where(variable => used.Contains(variable.Key) && variable.Value?.Default is not null)
                .ToDictionary(variable => variable.Key, variable => variable.Value));
    }

    /// <summary>Returns the URL if requests can be sent to it.</summary>
    public static Uri? Absolute(string text)
        => !text.Contains('{')
            && Uri.TryCreate(text, UriKind.Absolute, out var url)
            && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            && url.UserInfo.Length + url.Query.Length + url.Fragment.Length == 0
                ? url
                : null;

    /// <summary>Returns whether the URL omits the host: <c>/v1</c>, or the scheme: <c>//host/v1</c>.</summary>
    public static bool IsRelative(string text)
        => text.IndexOfAny(['{', '?', '#', '\\', '@']) < 0
            && (text.Length == 0 || text[0] is '/' or '.')
            && !text.Any(c => char.IsControl(c) || char.IsWhiteSpace(c))
            && Uri.TryCreate(text, UriKind.Relative, out _);

    private static IEnumerable<string> ValuesOf(OpenApiServerVariable variable)
        => new[] { variable.Default! }.Concat(variable.Enum ?? []).Where(value => value is not null).Distinct();

    private string Substitute(string? chosen)
        => s_variable.Replace(
            _template,
            match => !_variables.TryGetValue(match.Groups[1].Value, out var variable) ? match.Value
                : chosen is not null && match.Groups[1].Value == _choice ? chosen
                : variable.Default!);
}
