using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>
/// Emits the C# enum of the values that the document lists, for use in a <c>switch</c>. The struct itself is open, and its members are not constants.
/// </summary>
internal static class KnownValues
{
    public const string PropertyName = "Known";

    public const string TypeName = "KnownValue";

    /// <summary>The member for all other values. A document is more likely to list <c>unknown</c> or <c>other</c> than this.</summary>
    public const string Unrecognized = "Unrecognized";

    public const string Summary = "/// <summary>Gets the value as a constant for a <c>switch</c>.</summary>";

    // public enum KnownValue
    // {
    //     Unrecognized,
    //     Answered,
    //     …
    // }
    public static void Emit(SourceWriter writer, string type, EnumModel model)
    {
        writer.Line(
            $"""

            /// <summary>Specifies the values that the document lists.</summary>
            public enum {TypeName}
            """);
        writer.Open();
        writer.Line(
            $"""
            /// <summary>A value that the document does not list, or <see langword="default"/>.</summary>
            {Unrecognized},
            """);
        foreach (var member in model.Members)
        {
            writer.Line(
                $"""

                /// <inheritdoc cref="{type}.{member.Name}"/>
                {member.Name},
                """);
        }

        writer.Close();
    }
}
