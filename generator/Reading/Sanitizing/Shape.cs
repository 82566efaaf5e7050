namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>Represents the JSON type that a keyword requires.</summary>
internal abstract record Shape
{
    /// <summary>Gets the description in messages.</summary>
    public abstract string Description { get; }

    /// <summary>Any value.</summary>
    public sealed record Any : Shape
    {
        public override string Description => "any value";
    }

    /// <summary>A value that is not a container.</summary>
    public sealed record Scalar(ScalarKind Kind) : Shape
    {
        public override string Description => Kind switch
        {
            ScalarKind.Text or ScalarKind.Reference => "a string",
            ScalarKind.Name => "a name",
            ScalarKind.Flag => "a boolean",
            ScalarKind.Number => "a number",
            ScalarKind.Decimal => "a number that System.Decimal holds",
            ScalarKind.Count => "an integer from 0 to 2147483647",
            ScalarKind.Uri => "a URI",
            ScalarKind.AbsoluteUri => "an absolute URI",
            _ => throw new InvalidOperationException($"{Kind} is no kind of value."),
        };
    }

    /// <summary>An object with keywords of the specification.</summary>
    /// <param name="Name">The name in the table.</param>
    public sealed record Named(string Name) : Shape
    {
        public override string Description => "an object";
    }

    /// <summary>An object with names from the document.</summary>
    public sealed record Map(Shape Value) : Shape
    {
        public override string Description => "an object";
    }

    public sealed record List(Shape Item) : Shape
    {
        public override string Description => "an array";
    }

    /// <summary>One of several shapes with different JSON types.</summary>
    public sealed record Either(IReadOnlyList<Shape> Shapes) : Shape
    {
        public override string Description => string.Join(" or ", Shapes.Select(shape => shape.Description));
    }
}

/// <summary>Specifies the types of keyword values, as finely as the reader library converts them.</summary>
internal enum ScalarKind
{
    Text,

    /// <summary>A string that the reader library resolves to another part of the document; it throws for a blank one.</summary>
    Name,

    /// <summary>A string that names another part of the document.</summary>
    Reference,

    Flag,
    Number,
    Decimal,
    Count,
    Uri,
    AbsoluteUri,
}
