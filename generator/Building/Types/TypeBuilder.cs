using Sinch.Voice.Generator.Building.Contents;
using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Schemas;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Building.Types;

/// <summary>Builds the queued types until none is left.</summary>
internal sealed class TypeBuilder(BuildContext context, DefinedTypes defined, ObjectBuilder objects, MultipartBuilder multipart, EnumBuilder enums, UnionBuilder unions)
{
    private readonly List<TypeModel> _types = [];

    /// <summary>Gets the types that are built so far; building a type may queue others.</summary>
    public IReadOnlyList<TypeModel> BuildAll()
    {
        while (defined.TryDequeue(out var pending))
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            _types.Add(pending.Facts switch
            {
                EnumFacts facts => enums.Build(facts, pending.Type.Name),
                UnionFacts facts => unions.Build(facts, pending.Type.Name, pending.IsShared),
                ObjectFacts facts when pending.Encodings is { } encodings => multipart.Build(objects.Build(facts, pending.Type.Name), facts.Shape, encodings),
                ObjectFacts facts => objects.Build(facts, pending.Type.Name),
                _ => throw new InvalidOperationException($"The schema {pending.Facts.Node.Pointer} has no type to build."),
            });
        }

        return _types;
    }
}
