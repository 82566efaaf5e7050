using Sinch.Voice.Generator.Emission.Documentation;
using Sinch.Voice.Generator.Model.Callbacks;

namespace Sinch.Voice.Generator.Emission.Client;

/// <summary>Emits what the documentation of an operation says of its callbacks.</summary>
internal static class OperationCallbackEmitter
{
    public static string Documentation(TypeCode types, OperationCallbackModel callback)
    {
        var what = callback.Event is { } type ? $" with <see cref=\"{types.Name(type)}\"/>" : string.Empty;
        var answer = callback.Answer is { } result ? $", to be answered with <see cref=\"{types.Name(result)}\"/>" : string.Empty;
        return $"Calls back <c>{XmlText.Escape(callback.Name)}</c>, <c>{XmlText.Escape(callback.Request)}</c>{what}{answer}.";
    }
}
