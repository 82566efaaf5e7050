using Microsoft.CodeAnalysis.Text;
using Sinch.Voice.Generator.Json;
using YamlDotNet.Core.Events;

namespace Sinch.Voice.Generator.Yaml;

/// <summary>Makes the values of a YAML text from the parser's events: resolves aliases, merges and types, and checks the limits.</summary>
internal sealed class YamlComposer
{
    /// <summary>
    /// The maximum number of values that aliases repeat. Ten anchors that each contain ten aliases of the one before ("billion laughs") would fill the
    /// memory; real documents repeat some thousands.
    /// </summary>
    private const int MostRepeated = 250_000;

    private const int LongestKept = 64;

    private readonly YamlEvents _events;

    /// <summary>The values by their anchors; <see langword="null"/> while the value is being read.</summary>
    private readonly Dictionary<string, YamlNode?> _anchors = [];

    /// <summary>Each short text once, because most are keywords and references that occur many times.</summary>
    private readonly Dictionary<string, string> _texts = [];

    private long _repeated;

    private YamlComposer(YamlEvents events) => _events = events;

    /// <exception cref="YamlDefectException">The text is not one YAML document, or it has no equivalent in JSON.</exception>
    public static YamlNode Compose(YamlEvents events)
    {
        events.Next();
        if (events.Next() is not DocumentStart)
        {
            throw new YamlDefectException(default, "the file contains only comments");
        }

        var root = new YamlComposer(events).Read(events.Next(), depth: 1);
        events.Next();
        return events.Next() is DocumentStart
            ? throw new YamlDefectException(events.Span, "it contains several YAML documents; give each its own file")
            : root;
    }

    /// <param name="start">The first event of the value.</param>
    /// <param name="depth">The level of the value, if it is a mapping or a sequence; the root is level 1.</param>
    private YamlNode Read(ParsingEvent start, int depth)
    {
        if (start is AnchorAlias alias)
        {
            return Resolve(alias, depth);
        }

        var anchor = ((NodeEvent)start).Anchor;
        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = null;
        }

        YamlNode value = start switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart sequence => ReadSequence(sequence, depth),
            _ => ReadMapping((MappingStart)start, depth),
        };

        if (!anchor.IsEmpty)
        {
            _anchors[anchor.Value] = value;
        }

        return value;
    }

    private YamlNode Resolve(AnchorAlias alias, int depth)
    {
        var name = alias.Value.Value;
        if (!_anchors.TryGetValue(name, out var value))
        {
            throw Defect($"the alias '*{name}' has no anchor '&{name}' before it");
        }

        if (value is null)
        {
            throw Defect($"the alias '*{name}' stands in the value of its own anchor");
        }

        _repeated += value.Size;
        return _repeated > MostRepeated ? throw Defect($"its aliases repeat more than {MostRepeated} values")
            : depth - 1 + value.Height > JsonFile.DeepestNesting ? throw Defect($"it is nested deeper than {JsonFile.DeepestNesting} levels")
            : value;
    }

    private YamlScalar ReadScalar(Scalar scalar)
        => YamlTypes.Resolve(Kept(_events.TextOf(scalar)), scalar, out var problem) ?? throw Defect(problem!);

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        CheckCollection(start, YamlTypes.Sequence, depth);
        var sequence = new YamlSequence();
        while (_events.Next() is var item and not SequenceEnd)
        {
            var span = _events.Span;
            sequence.Add(span, Read(item, depth + 1));
        }

        return sequence;
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        CheckCollection(start, YamlTypes.Mapping, depth);
        var mapping = new YamlMapping();
        var merges = new YamlMerges();
        while (_events.Next() is var key and not MappingEnd)
        {
            var span = _events.Span;
            if (YamlMerges.IsMerge(key))
            {
                var source = _events.Next();
                var spanOfSource = _events.Span;
                merges.Add(Read(source, depth), spanOfSource, mapping.Members.Count);
                continue;
            }

            var name = ReadKey(key);
            if (!mapping.TryAdd(new YamlChild(name, span, Read(_events.Next(), depth + 1))))
            {
                throw new YamlDefectException(span, $"the property '{name}' occurs twice in one object");
            }
        }

        return merges.ApplyTo(mapping);
    }

    /// <summary>Keys are names as they are written: <c>200</c>, <c>no</c> and <c>null</c>, too.</summary>
    private string ReadKey(ParsingEvent key)
        => key is Scalar scalar && YamlTypes.IsEmpty(scalar) ? throw Defect("a key is empty")
            : key is not Scalar and not AnchorAlias ? throw Defect("a key is a mapping or a sequence, not a text")
            : Read(key, depth: 1) is YamlScalar name ? name.Text
            : throw Defect("a key is an alias of a mapping or a sequence, not of a text");

    private void CheckCollection(NodeEvent start, string tag, int depth)
    {
        if (depth > JsonFile.DeepestNesting)
        {
            throw Defect($"it is nested deeper than {JsonFile.DeepestNesting} levels");
        }

        if (YamlTypes.FindProblem(start, tag) is { } problem)
        {
            throw Defect(problem);
        }
    }

    private string Kept(string text)
    {
        if (text.Length > LongestKept)
        {
            return text;
        }

        if (!_texts.TryGetValue(text, out var kept))
        {
            _texts.Add(text, kept = text);
        }

        return kept;
    }

    private YamlDefectException Defect(string reason) => new(_events.Span, reason);
}
