using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>The types that are emitted: named when they are first needed, and built later, one by one from a queue.</summary>
internal sealed class DefinedTypes(BuildContext context)
{
    private readonly Dictionary<string, ModelType> _bases = [];
    private readonly Dictionary<string, ModelType> _given = [];
    private readonly Dictionary<string, ModelType> _shared = [];
    private readonly Queue<PendingType> _pending = new();

    /// <summary>The next type to build.</summary>
    public bool TryDequeue(out PendingType pending)
    {
        pending = _pending.Count > 0 ? _pending.Dequeue() : default;
        return pending.Type is not null;
    }

    /// <summary>Names a type, to be built later. A schema that the document gives a name is one type wherever it is met.</summary>
    public ModelType Define(SchemaFacts facts, string name)
    {
        var node = facts.Node;
        var kind = facts switch
        {
            EnumFacts => ModelKind.Enum,
            UnionFacts => ModelKind.Union,
            _ => ModelKind.Object,
        };
        var members = ReservedNames.MembersOf(kind);
        var given = context.TypeNames.Given(node.Pointer);
        if (given is not null && members.Contains(given))
        {
            context.ClientNames.Refuse(node.Pointer, given, $"'{given}' is reserved for generated code");
            given = null;
        }

        if (given is not null && _given.TryGetValue(node.Pointer, out var known))
        {
            return known;
        }

        var type = new ModelType(given ?? context.TakeTypeName(members.Contains(name) ? name + "Type" : name, node.Pointer), kind);
        _pending.Enqueue(new PendingType(facts, type));
        if (given is not null)
        {
            _given.Add(node.Pointer, type);
        }

        return type;
    }

    /// <summary>The union that equal inline unions are: named after its variants, so that no place it stands in has a say in its name.</summary>
    public ModelType DefineShared(UnionFacts union, TypeIdentity identity)
    {
        if (!_shared.TryGetValue(identity.Key, out var type))
        {
            type = new ModelType(context.TakeTypeName(identity.Name, union.Node.Pointer), ModelKind.Union);
            _pending.Enqueue(new PendingType(union, type, IsShared: true));
            _shared.Add(identity.Key, type);
        }

        return type;
    }

    /// <summary>The object that a base describes, beside the union of all that build on it, which has the base's name.</summary>
    public ModelType DefineBase(string id, ObjectFacts facts)
    {
        if (!_bases.TryGetValue(id, out var type))
        {
            var pointer = facts.Node.Pointer;
            type = new ModelType(context.TakeTypeName((context.TypeNames.Given(pointer) ?? Identifiers.Pascal(id)) + "Base", pointer), ModelKind.Object);
            _pending.Enqueue(new PendingType(facts, type));
            _bases.Add(id, type);
        }

        return type;
    }
}

/// <summary>A type that has its name but not yet its body.</summary>
/// <param name="Facts">What its schema is; of a type that several places share, the first of them.</param>
/// <param name="Type">Its name and kind.</param>
/// <param name="IsShared">Whether it is the type of equal schemas in any number of places.</param>
internal readonly record struct PendingType(SchemaFacts Facts, ModelType Type, bool IsShared = false);
