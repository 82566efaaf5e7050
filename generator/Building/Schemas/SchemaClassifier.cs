using Sinch.Voice.Generator.Building.Objects;
using Sinch.Voice.Generator.Building.Types;
using Sinch.Voice.Generator.Building.Unions;
using Sinch.Voice.Generator.Reading.Schemas;

namespace Sinch.Voice.Generator.Building.Schemas;

/// <summary>What is known of the schemas of a document before any of them is a type.</summary>
internal sealed class SchemaClassifier
{
    public SchemaClassifier(BuildContext context, SchemaReferences references)
    {
        Inheritance = new Inheritance(context, references);
        EnumValues = new EnumValues(context, references);
        Nullability = new Nullability(context, references);
        Kinds = new SchemaKinds(references, EnumValues, Nullability);
        Alternatives = new Alternatives(
            references, Nullability, Inheritance, new AlternativeMerge(references, Kinds, EnumValues), new TypeSplit(EnumValues));
        Objects = new ObjectShapes(context, references, Alternatives);
        Unions = new UnionShapes(references, Alternatives, Kinds, Objects, EnumValues, new DiscriminatorCheck(context, references));
        Parts = new SchemaParts(references, this);
        Merge = new PartMerge(references, this);
        Identities = new TypeIdentities(context, references, this);
    }

    public Inheritance Inheritance { get; }

    public EnumValues EnumValues { get; }

    public Nullability Nullability { get; }

    public SchemaKinds Kinds { get; }

    public Alternatives Alternatives { get; }

    public ObjectShapes Objects { get; }

    public UnionShapes Unions { get; }

    public SchemaParts Parts { get; }

    public PartMerge Merge { get; }

    public TypeIdentities Identities { get; }
}
