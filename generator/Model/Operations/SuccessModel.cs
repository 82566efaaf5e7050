using Sinch.Voice.Generator.Collections;

namespace Sinch.Voice.Generator.Model.Operations;

/// <summary>What the document says of the success of an operation.</summary>
/// <param name="Codes">The success codes in ordinal order: <c>200</c>, or <see cref="AnyCode"/>.</param>
/// <param name="Result">What is returned; <see langword="null"/> for nothing.</param>
/// <param name="Accept">The media types to ask for; <see langword="null"/> for JSON.</param>
/// <param name="Description">The description in CommonMark.</param>
internal sealed record SuccessModel(EquatableArray<string> Codes, ResultModel? Result, string? Accept, string? Description)
{
    /// <summary>Every success that isn't there by its own code.</summary>
    public const string AnyCode = "2XX";
}
