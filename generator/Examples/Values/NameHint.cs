namespace Sinch.Voice.Generator.Examples.Values;

/// <summary>Finds a name that was probably intended.</summary>
internal static class NameHint
{
    /// <summary>Returns the name that differs only in case, if there is one.</summary>
    public static string? Near(string name, IEnumerable<string> names)
        => names.FirstOrDefault(candidate => candidate != name && candidate.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Returns a clause for the message after "the schema": <c>, which declares 'callid',</c>.</summary>
    public static string WhichHas(string name, IEnumerable<string> names)
        => Near(name, names) is { } near ? $", which declares {ValueText.Quote(near)}," : string.Empty;
}
