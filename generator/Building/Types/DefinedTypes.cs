using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>Collects the types to emit: they are named at their first use, and built later, one by one from a queue.</summary>
internal sealed class DefinedTypes(BuildContext context)
{
    private readonly Dictionary<string, ModelType> _bases = [];
    private readonly Dictionary<string, ModelType> _given = [];
    private readonly Dictionary<string, ModelType> _shared = [];
    private readonly Queue<PendingType> _pending = new();

    /// <summary>Returns the next type to build.</summary>
    public bool TryDequeue(out PendingType pending)
    {
        pending = _pending.Count > 0 ? _pending.Dequeue() : default;
        return pending.Type is not null;
    }

    /// <summary>Names a type and queues it. A named schema is one type for all its uses.</summary>
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

    /// <summary>Defines the union for equal inline unions. It is named after its variants, so its name does not depend on where it is used.</summary>
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

    /// <summary>Defines the class for the parts of a multipart request.</summary>
    /// <param name="facts">The facts of its schema.</param>
    /// <param name="given">The name in the document, if there is one.</param>
    /// <param name="name">The name by rule.</param>
    /// <param name="encodings">The pointer of the encodings of the parts.</param>
    public ModelType DefineForm(ObjectFacts facts, string? given, string name, string encodings)
    {
        var type = new ModelType(given ?? context.TakeTypeName(name, facts.Node.Pointer), ModelKind.Object);
        _pending.Enqueue(new PendingType(facts, type, Encodings: encodings));
        return type;
    }

    /// <summary>Defines the object of a base itself; the union of all schemas that inherit it has the base's name.</summary>
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

/// <summary>Represents a type that is named but not yet built.</summary>
/// <param name="Facts">The facts of its schema; of several equal schemas, those of the first.</param>
/// <param name="Type">Its name and kind.</param>
/// <param name="IsShared">Whether equal schemas share the type.</param>
/// <param name="Encodings">The pointer of the encodings of its parts, for the body of a multipart request.</param>
internal readonly record struct PendingType(SchemaFacts Facts, ModelType Type, bool IsShared = false, string? Encodings = null);
