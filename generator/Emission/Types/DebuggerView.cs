namespace Sinch.Voice.Generator.Emission.Types;

/// <summary>
/// Emits what the debugger shows of a value: its JSON, as <c>ToString</c> must not show it. The property is private and unused, so that trimming
/// removes it; the attribute names a property since each language has its own expressions.
/// </summary>
internal static class DebuggerView
{
    // [DebuggerDisplay("{DebuggerDisplay,nq}")]
    public static void EmitAttribute(SourceWriter writer) => writer.Line("[global::System.Diagnostics.DebuggerDisplay(\"{DebuggerDisplay,nq}\")]");

    // private string DebuggerDisplay => JsonDebugView.Of(this);
    public static void EmitProperty(SourceWriter writer)
        => writer.Line(
            $"""

            [global::System.Diagnostics.DebuggerBrowsable(global::System.Diagnostics.DebuggerBrowsableState.Never)]
            private string DebuggerDisplay => {RuntimeNames.JsonDebugView}.Of(this);
            """);
}
