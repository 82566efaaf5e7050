using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Model.Types;

namespace Sinch.Voice.Generator.Emission;

/// <summary>Emits the method that creates an action from the ticket of a stream endpoint.</summary>
internal static class StreamActionEmitter
{
    private const string Ticket = RuntimeNames.Types + ".StreamTicket";

    // public static ConnectStreamAction To(StreamTicket ticket, StreamingOptions? streamingOptions = null, …) => new()
    // {
    //     Destination = new() { Endpoint = ticket.Endpoint.AbsoluteUri },
    //     CallHeaders = [new() { Key = StreamTicket.HeaderKey, Value = ticket.Value }, .. callHeaders ?? []],
    //     …
    // };
    public static void Emit(SourceWriter writer, TypeCode types, ObjectModel model, StreamActionModel stream)
    {
        writer.Line(
            $$"""

            /// <summary>Creates the action that connects the call to a stream endpoint of this application.</summary>
            /// <param name="ticket">The ticket, which <c>StreamTickets.CreateAsync</c> of <c>Sinch.Voice.AspNetCore</c> creates.</param>
            """);
        foreach (var option in stream.Options)
        {
            writer.Line($"/// <param name=\"{option.Parameter}\">The value of <see cref=\"{option.Name}\"/>.</param>");
        }

        writer.Line(
            $$"""
            /// <param name="callHeaders">Further headers for the stream endpoint.</param>
            /// <returns>The action.</returns>
            /// <exception cref="{{RuntimeNames.ArgumentNullException}}"><paramref name="ticket"/> is <see langword="null"/>.</exception>
            """);
        writer.Line($"public static {types.Name(model.Name)} To({Parameters(types, stream)})");
        writer.Open();
        writer.Line(
            $$"""
            {{RuntimeNames.ArgumentNullException}}.ThrowIfNull(ticket);
            return new()
            {
                {{stream.Destination}} = new() { {{stream.Endpoint}} = ticket.Endpoint.AbsoluteUri },
            """);
        foreach (var option in stream.Options)
        {
            writer.Line($"    {option.Name} = {Literals.Identifier(option.Parameter)},");
        }

        writer.Line(
            $$"""
                {{stream.Headers}} = [new() { {{stream.Key}} = {{Ticket}}.HeaderKey, {{stream.Value}} = ticket.Value }, .. callHeaders ?? []],
            };
            """);
        writer.Close();
    }

    private static string Parameters(TypeCode types, StreamActionModel stream)
        => string.Join(
            ", ",
            [
                Ticket + " ticket",
                .. stream.Options.Select(option => $"{types.Name(option.Type)}? {Literals.Identifier(option.Parameter)} = null"),
                $"{RuntimeNames.ReadOnlyList}<{types.Name(stream.HeaderType)}>? callHeaders = null",
            ]);
}
