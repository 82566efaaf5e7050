namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>Finds the name that was meant.</summary>
internal static class NameHint
{
    /// <summary>The name that differs by case only, if there is one.</summary>
    public static string? Near(string name, IEnumerable<string> names)
        => names.FirstOrDefault(candidate => candidate != name && candidate.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A clause behind "the schema" that says so: <c>, which declares 'callid',</c>.</summary>
    public static string WhichHas(string name, IEnumerable<string> names)
        => Near(name, names) is { } near ? $", which declares {ValueText.Quote(near)}," : string.Empty;
}
