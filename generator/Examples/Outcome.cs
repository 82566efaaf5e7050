namespace Sinch.Voice.Generator.Examples;

/// <summary>What came of holding a value against a schema.</summary>
internal sealed class Outcome
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<Finding> _seen = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public bool Fits => _findings.Count == 0;

    /// <summary>Which members of which objects the schema describes.</summary>
    public Coverage Coverage { get; } = new();

    /// <summary>Adds a finding. A repeated one counts once: schemas of an <c>allOf</c> often say the same.</summary>
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
