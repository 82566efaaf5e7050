using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>Builds the types that were named, until none is left.</summary>
internal sealed class TypeBuilder(BuildContext context, DefinedTypes defined, ObjectBuilder objects, EnumBuilder enums, UnionBuilder unions)
{
    private readonly List<TypeModel> _types = [];

    /// <summary>The types built so far; new ones may be named while others are built.</summary>
    public IReadOnlyList<TypeModel> BuildAll()
    {
        while (defined.TryDequeue(out var pending))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            _types.Add(pending.Type.Kind switch
            {
                ModelKind.Enum => enums.Build(pending.Node, pending.Type.Name),
                ModelKind.Union => unions.Build(pending.Node, pending.Type.Name, pending.IsShared),
                _ => objects.Build(pending.Node, pending.Type.Name),
            });
        }

        return _types;
    }
}
