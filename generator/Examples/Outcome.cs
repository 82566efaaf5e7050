namespace Sinch.Voice.Generator.Examples;

/// <summary>Collects the results of validating a value against a schema.</summary>
internal sealed class Outcome
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<Finding> _seen = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public bool Fits => _findings.Count == 0;

    /// <summary>Gets the properties that the schema declares, by object.</summary>
    public Coverage Coverage { get; } = new();

    /// <summary>Adds a finding. Duplicates are ignored, because schemas of an <c>allOf</c> often overlap.</summary>
    public void Add(Finding finding)
    {
        if (_seen.Add(finding))
        {
            _findings.Add(finding);
        }
    }

    public void Add(FindingKind kind, LocatedValue value, string text) => Add(new Finding(kind, value.Pointer, text));

    public void Add(LocatedValue value, string text) => Add(FindingKind.Other, value, text);

    public void Merge(Outcome other)
    {
        foreach (var finding in other.Findings)
        {
            Add(finding);
        }

        Coverage.Merge(other.Coverage);
    }
}
