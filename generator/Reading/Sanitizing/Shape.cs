namespace Sinch.Voice.Generator.Reading.Sanitizing;

/// <summary>What kind of JSON a keyword's value has to be.</summary>
internal abstract record Shape
{
    /// <summary>What a message calls it.</summary>
    public abstract string Description { get; }

    /// <summary>Any value.</summary>
    public sealed record Any : Shape
    {
        public override string Description => "any value";
    }

    /// <summary>A value that isn't a container.</summary>
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

    /// <summary>An object whose keywords the specification names.</summary>
    /// <param name="Name">The name in the table.</param>
    public sealed record Named(string Name) : Shape
    {
        public override string Description => "an object";
    }

    /// <summary>An object whose names are the document's own.</summary>
    public sealed record Map(Shape Value) : Shape
    {
        public override string Description => "an object";
    }

    public sealed record List(Shape Item) : Shape
    {
        public override string Description => "an array";
    }

    /// <summary>One of several shapes, which differ in their kind of JSON.</summary>
    public sealed record Either(IReadOnlyList<Shape> Shapes) : Shape
    {
        public override string Description => string.Join(" or ", Shapes.Select(shape => shape.Description));
    }
}

/// <summary>The kinds of values that keywords have. They are told apart as finely as the reader library has to convert them.</summary>
internal enum ScalarKind
{
    Text,

    /// <summary>A string by which the reader library looks for another part of the document; at a blank one it throws.</summary>
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
