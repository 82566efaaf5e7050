using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Callbacks;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits the documentation of an operation's callbacks.</summary>
internal static class OperationCallbackEmitter
{
    public static string Documentation(TypeCode types, OperationCallbackModel callback)
    {
        var body = callback.Event is { } type ? $" sends {TypeMention.One(types, type)}" : string.Empty;
        var response = callback.Response is { } result ? $"{(body.Length > 0 ? " and" : string.Empty)} expects {TypeMention.One(types, result)} in response" : string.Empty;
        return $"The callback <c>{XmlText.Escape(callback.Name)}</c> (<c>{XmlText.Escape(callback.Request)}</c>){body}{response}.";
    }
}
