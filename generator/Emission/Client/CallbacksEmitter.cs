using Sinch.Voice.Generator.CSharp;
using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model;
using Sinch.Voice.Generator.Model.Callbacks;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the base class of callback handlers.</summary>
internal static class CallbacksEmitter
{
    private const string Context = "The application that the event is for, and the cancellation token.";

    // public abstract class VoiceCallbackHandler : ICallbackDispatcher
    // {
    //     public virtual ValueTask<IceSvamlRequestBody?> OnIceAsync(IceRequest ice, CallbackContext context) => new(default(IceSvamlRequestBody?));
    //     public virtual ValueTask OnDiceAsync(DiceRequest dice, CallbackContext context) => default;
    //     public virtual ValueTask OnUnknownAsync(UnknownVariant unknown, CallbackContext context) => default;
    //     …
    // }
    public static void Emit(SourceWriter writer, ApiContext context, CallbacksModel model)
    {
        var types = new TypeCode(context);
        DocumentationWriter.Write(
            writer,
            null,
            "Handles callbacks. Derive from this class and override the methods of the events to handle.",
            "A response can hold only what the document allows for its event. A method that is not overridden, or returns <see langword=\"null\"/>, sends an "
                + "empty 200 response; what the platform does then depends on the event.");
        FileHeader.Attributes(writer);
        writer.Line($"{context.Accessibility} abstract class {model.HandlerName} : {RuntimeNames.CallbackDispatcher}");
        writer.Open();
        foreach (var callback in model.Callbacks)
        {
            EmitMethod(writer, types, callback);
            writer.Line();
        }

        writer.Line(
            $"""
            /// <summary>Handles an event that the document does not list, such as one that was added later. The response is an empty 200.</summary>
            /// <param name="unknown">The event as received.</param>
            /// <param name="context">{Context}</param>
            public virtual {RuntimeNames.ValueTask} OnUnknownAsync({RuntimeNames.UnknownVariant} unknown, {RuntimeNames.CallbackContext} context) => default;

            object {RuntimeNames.CallbackDispatcher}.Read(global::System.ReadOnlySpan<byte> utf8)
                => {RuntimeNames.CallbackEvents}.Read<{types.Name(model.EventUnion)}>(utf8).Value!;
            """);
        writer.Line();
        EmitSwitch(writer, "NameOf", model.Callbacks.Select(callback => $"{types.Name(callback.EventType)} => {Literals.String(callback.WireName)}"));
        EmitSwitch(writer, "CallIdOf", Properties(types, model, callback => callback.CallId));
        EmitSwitch(writer, "CallResourceUrlOf", Properties(types, model, callback => callback.CallResourceUrl));
        EmitDispatch(writer, types, model);
        if (ClientFlavour.Of(context).ResponseCheck is { } check)
        {
            writer.Line();
            writer.Line($"void {RuntimeNames.CallbackDispatcher}.Check(global::System.ReadOnlyMemory<byte> json) => {check}(json);");
        }

        writer.Close();
    }

    private static void EmitMethod(SourceWriter writer, TypeCode types, CallbackModel callback)
    {
        DocumentationWriter.WriteSummarized(
            writer, callback.Summary, callback.Description, $"Handles the event <c>{XmlText.Escape(callback.WireName)}</c>.");
        DocumentationWriter.Parameter(writer, callback.ParameterName, null, "The event.");
        DocumentationWriter.Parameter(writer, "context", null, Context);
        DocumentationWriter.Returns(
            writer, null, callback.ResponseType is null ? "A task that completes when the event is handled." : "The response, or <see langword=\"null\"/> for an empty one.");

        var parameters = $"({types.Name(callback.EventType)} {Literals.Identifier(callback.ParameterName)}, {RuntimeNames.CallbackContext} context)";
        writer.Line(callback.ResponseType is { } response
            ? $"public virtual {RuntimeNames.ValueTask}<{types.Name(response)}?> {callback.MethodName}Async{parameters}\n    => new(default({types.Name(response)}?));"
            : $"public virtual {RuntimeNames.ValueTask} {callback.MethodName}Async{parameters} => default;");
    }

    // string? ICallbackDispatcher.NameOf(object callbackEvent) => callbackEvent switch
    // {
    //     IceRequest => "ice",
    //     …
    //     _ => null,
    // };
    //
    // string? ICallbackDispatcher.CallIdOf(object callbackEvent) => callbackEvent switch
    // {
    //     IceRequest variant => variant.CallId,
    //     …
    //     _ => null,
    // };
    //
    // Without any result, the interface's own member is enough.
    private static void EmitSwitch(SourceWriter writer, string member, IEnumerable<string> results)
    {
        var lines = results.ToList();
        if (lines.Count == 0)
        {
            return;
        }

        writer.Line($"string? {RuntimeNames.CallbackDispatcher}.{member}(object callbackEvent) => callbackEvent switch");
        writer.Open();
        foreach (var line in lines)
        {
            writer.Line($"{line},");
        }

        writer.Line("_ => null,");
        writer.Close(";");
        writer.Line();
    }

    private static IEnumerable<string> Properties(TypeCode types, CallbacksModel model, Func<CallbackModel, string?> propertyOf)
        => model.Callbacks
            .Where(callback => propertyOf(callback) is not null)
            .Select(callback => $"{types.Name(callback.EventType)} variant => variant.{Literals.Identifier(propertyOf(callback)!)}");

    // async ValueTask<IJsonWritable?> ICallbackDispatcher.DispatchAsync(object callbackEvent, CallbackContext context)
    // {
    //     switch (callbackEvent)
    //     {
    //         case IceRequest variant:
    //             return await OnIceAsync(variant, context).ConfigureAwait(false);
    //         …
    //     }
    // }
    private static void EmitDispatch(SourceWriter writer, TypeCode types, CallbacksModel model)
    {
        writer.Line(
            $"async {RuntimeNames.ValueTask}<{RuntimeNames.JsonWritable}?> {RuntimeNames.CallbackDispatcher}.DispatchAsync(object callbackEvent, {RuntimeNames.CallbackContext} context)");
        writer.Open();
        writer.Line("switch (callbackEvent)");
        writer.Open();
        foreach (var callback in model.Callbacks)
        {
            writer.Line($"case {types.Name(callback.EventType)} variant:");
            writer.Indent();
            EmitCall(writer, $"{callback.MethodName}Async(variant, context)", callback.ResponseType is not null);
            writer.Outdent();
        }

        writer.Line($"case {RuntimeNames.UnknownVariant} variant:");
        writer.Indent();
        EmitCall(writer, "OnUnknownAsync(variant, context)", hasResult: false);
        writer.Outdent();
        writer.Line("default:");
        writer.Indent();
        writer.Line("return null;");
        writer.Outdent();
        writer.Close();
        writer.Close();
    }

    private static void EmitCall(SourceWriter writer, string call, bool hasResult)
    {
        writer.Line(hasResult ? $"return await {call}.ConfigureAwait(false);" : $"await {call}.ConfigureAwait(false);");
        if (!hasResult)
        {
            writer.Line("return null;");
        }
    }
}
