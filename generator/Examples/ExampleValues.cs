namespace Sinch.Voice.Generator.Examples;

/// <summary>Finds the values of <c>example</c> and <c>examples</c> beside a schema, and records the components that are used.</summary>
internal sealed class ExampleValues(LocalReferences references, LintNotes notes)
{
    private readonly HashSet<string> _used = [];

    public IEnumerable<LocatedValue> Of(LocatedValue owner, bool hasSchema)
        => All(owner).Where(value => hasSchema || NoteMissingSchema(value));

    /// <summary>Reports each example under <c>components</c> that nothing refers to, because there is no schema to validate it against.</summary>
    public void NoteUnused()
    {
        foreach (var (name, example) in references.Find("#/components/examples")?.Members ?? [])
        {
            if (!_used.Contains(example.Pointer))
            {
                notes.Add(example.Pointer, $"The example '{name}'", "nothing refers to it, so it has no schema");
            }
        }
    }

    private IEnumerable<LocatedValue> All(LocatedValue owner)
    {
        if (owner.TryGet("example", out var single))
        {
            yield return single;
        }

        foreach (var (name, example) in owner.MembersOf("examples"))
        {
            if (references.Follow(example) is not { } target)
            {
                notes.Add(example.Pointer, $"The example '{name}'", $"'{example.TextOf("$ref")}' is not in this document");
                continue;
            }

            _used.Add(target.Pointer);
            if (target.TryGet("value", out var value) || target.TryGet("dataValue", out value))
            {
                yield return value;
            }
        }
    }

    private bool NoteMissingSchema(LocatedValue value)
    {
        notes.Add(value.Pointer, "The example", "it has no schema");
        return false;
    }
}
